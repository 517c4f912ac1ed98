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
        List<String> printed = descriptions(PrintedPdf.of(invoice), invoice);
        int from = 0;
        for (InvoiceLine line : invoice.content().lines()) {
            for (String text : List.of(line.name(), line.description(), line.note())) {
                int first = find(text, printed, from);
                assertThat(first)
                        .as("\"%s\" in %s from %d", text, printed, from)
                        .isNotNegative();
                from = end(text, printed, first);
            }
        }
    }

    private static void assertTextsArePrinted(IssuedInvoice invoice) {
        List<String> printed = PrintedPdf.of(invoice).cells().stream()
                .filter(cell -> isOf(cell, SIZE_OF_TEXTS) && cell.right() <= Paper.RIGHT + 1)
                .map(Cell::text)
                .toList();
        String text = invoice.content().terms() + invoice.content().notes();
        assertThat(find(text, printed, 0)).as("\"%s\" in %s", text, printed).isNotNegative();
    }

    /** Which is the first of the cells from {@code from} on that together are the text, each whole; -1 if there are none. */
    private static int find(String text, List<String> cells, int from) {
        String wanted = seen(text);
        for (int first = from; first <= cells.size(); first++) {
            int end = end(text, cells, first);
            if (seen(String.join("", cells.subList(first, end))).equals(wanted)) {
                return first;
            }
        }
        return -1;
    }

    /** After which cell there are as many letters as the text has. */
    private static int end(String text, List<String> cells, int first) {
        int missing = seen(text).length();
        int end = first;
        while (missing > 0 && end < cells.size()) {
            missing -= seen(cells.get(end++)).length();
        }
        return end;
    }

    /** The column of descriptions from top to bottom, without its title that every page repeats. */
    private static List<String> descriptions(PrintedPdf pdf, IssuedInvoice invoice) {
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
                .toList();
    }

    private static boolean isOf(Cell cell, float size) {
        return Math.abs(cell.size() - size) < NEARLY;
    }

    /**
     * What is seen of a text, without spaces: letters apart from their marks, which may stand in two cells. What is not seen goes
     * first, for it would keep the marks of one letter in an order that they do not have on paper.
     */
    private static String seen(String text) {
        return Normalizer.normalize(text.replaceAll("[\\p{Cf}\\p{Cntrl}\\p{Z}]", ""), Normalizer.Form.NFD);
    }

    @Provide
    Arbitrary<IssuedInvoice> invoices() {
        return RandomInvoices.all();
    }
}
