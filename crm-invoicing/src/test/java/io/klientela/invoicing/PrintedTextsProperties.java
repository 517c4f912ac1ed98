package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoicing.PrintedPdf.Cell;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever is written on an invoice is read on its paper, whole and in its order, however many lines and pages it takes: names,
 * descriptions and notes of lines, terms and notes of the whole. Spaces are not compared, for a line may end at them or within a word.
 */
class PrintedTextsProperties {
    private static final float NEARLY = 0.1f;

    /** Of terms and notes; heads of pages, feet and labels are smaller, headings larger. */
    private static final float SIZE_OF_TEXTS = 8.5f;

    @Property
    void printsTheTextsOfEachLineInTheirOrder(@ForAll("invoices") IssuedInvoice invoice) {
        assertLinesArePrinted(invoice);
    }

    @Property
    void printsTermsAndNotes(@ForAll("invoices") IssuedInvoice invoice) {
        assertTextsArePrinted(invoice);
    }

    /** As long as they may be. */
    @Example
    void printsTextsOfManyPages() {
        String sentence = "Przegląd i konserwacja instalacji, „wymiana” filtrów – §12;\nprotokół. ";
        List<InvoiceLine> lines = Samples.lines(Samples.POLISH, 3).stream()
                .map(line -> line.withName(cut(sentence, 1000))
                        .withDescription(cut(sentence, 5000))
                        .withNote(cut(sentence, 1000)))
                .toList();
        IssuedInvoice invoice = Samples.issued(
                Sellers.of(Samples.POLISH),
                Samples.content(Samples.POLISH, "PLN", lines)
                        .withTerms(cut(sentence, 5000))
                        .withNotes(cut(sentence, 5000)));

        assertThat(PrintedPdf.of(invoice).pages()).isGreaterThan(4);
        assertLinesArePrinted(invoice);
        assertTextsArePrinted(invoice);
    }

    private static String cut(String sentence, int length) {
        return sentence.repeat(length / sentence.length() + 1).substring(0, length - 1) + ".";
    }

    private static void assertLinesArePrinted(IssuedInvoice invoice) {
        if (invoice.content().lines().isEmpty()) {
            return;
        }
        String printed = descriptions(PrintedPdf.of(invoice), invoice);
        int from = 0;
        for (InvoiceLine line : invoice.content().lines()) {
            for (String text : List.of(line.name(), line.description(), line.note())) {
                int place = printed.indexOf(squeezed(text), from);
                assertThat(place)
                        .as("\"%s\" in \"%s\" from %d", text, printed, from)
                        .isNotNegative();
                from = place + squeezed(text).length();
            }
        }
    }

    private static void assertTextsArePrinted(IssuedInvoice invoice) {
        String printed = PrintedPdf.of(invoice).cells().stream()
                .filter(cell -> isOf(cell, SIZE_OF_TEXTS) && cell.right() <= Paper.RIGHT + 1)
                .map(Cell::text)
                .map(PrintedTextsProperties::squeezed)
                .collect(Collectors.joining());
        String terms = squeezed(invoice.content().terms());
        String notes = squeezed(invoice.content().notes());
        assertThat(printed).contains(terms + notes);
    }

    /** The column of descriptions from top to bottom, without its title that every page repeats. */
    private static String descriptions(PrintedPdf pdf, IssuedInvoice invoice) {
        Locale language = invoice.content().language();
        Words words = Words.of(language);
        Cell title = pdf.find(words.of(Label.DESCRIPTION)).get(0);
        Predicate<Cell> isTitle = cell ->
                PrintedPdf.plain(cell.text()).equals(PrintedPdf.plain(title.text())) && isOf(cell, title.size());
        Figures figures = new Figures(language, words.moneyPattern());
        Set<String> quantities = invoice.content().lines().stream()
                .map(line -> PrintedPdf.plain(figures.number(line.quantity())))
                .collect(Collectors.toSet());
        float end = Paper.RIGHT;
        for (Cell cell : pdf.cells()) {
            boolean isRight = cell.left() > title.right()
                    && quantities.contains(PrintedPdf.plain(cell.text()))
                    && pdf.rowOf(cell).get(0).left() < title.left() - NEARLY;
            end = isRight ? Math.min(end, cell.left()) : end;
        }
        float right = end;
        return pdf.cells().subList(pdf.cells().indexOf(title), pdf.cells().size()).stream()
                .filter(cell -> cell.left() > title.left() - NEARLY && cell.right() < right)
                .filter(isTitle.negate())
                .map(Cell::text)
                .map(PrintedTextsProperties::squeezed)
                .collect(Collectors.joining());
    }

    private static boolean isOf(Cell cell, float size) {
        return Math.abs(cell.size() - size) < NEARLY;
    }

    /** As it is printed: composed, without what is invisible and without spaces. */
    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cf}\\p{Cntrl}\\p{Z}]", "");
    }

    @Provide
    Arbitrary<IssuedInvoice> invoices() {
        return RandomInvoices.all();
    }
}
