package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.LineFigures;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.tax.ChargeKind;
import io.klientela.tax.DocumentCharge;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an invoice says, the stored totals are on the paper. */
class PrintedTotalsProperties {
    private static final float INSET_OF_TABLES = 5;

    @Property
    void printsEachStoredTotal(@ForAll("invoices") IssuedInvoice invoice) {
        PrintedPdf pdf = PrintedPdf.of(invoice);
        Words words = Words.of(invoice.content().language());
        Locale locale = Figures.conventions(invoice.content().language());
        assertThat(printed(pdf, words.of(Label.TOTAL_NET), locale))
                .contains(invoice.totals().net());
        assertThat(printed(pdf, words.of(Label.TOTAL_TAX), locale))
                .contains(invoice.totals().tax());
        assertThat(printed(pdf, words.of(Label.TOTAL_GROSS), locale))
                .contains(invoice.totals().gross());
        assertThat(printed(pdf, words.of(Label.PAYABLE), locale))
                .contains(invoice.figures().due());
        Set<String> texts = new HashSet<>(pdf.texts());
        Figures figures = new Figures(invoice.content().language(), words.moneyPattern());
        for (LineFigures line : invoice.figures().lines()) {
            assertThat(texts).contains(PrintedPdf.plain(figures.amount(line.amount())));
        }
    }

    @Property
    void printsWhatEachAllowanceTakesOffAndEachChargeAdds(@ForAll("invoices") IssuedInvoice invoice) {
        Words words = Words.of(invoice.content().language());
        Figures figures = new Figures(invoice.content().language(), words.moneyPattern());
        List<DocumentCharge> charges = invoice.content().pricing().charges();
        Stream<Money> lines = invoice.figures().lines().stream().map(LineFigures::amount);
        Stream<Money> signed = IntStream.range(0, charges.size()).mapToObj(place -> {
            Money entered = invoice.figures().charges().get(place).entered();
            return charges.get(place).kind() == ChargeKind.ALLOWANCE ? entered.negated() : entered;
        });

        assertThat(lastColumns(PrintedPdf.of(invoice)))
                .containsSequence(Stream.concat(lines, signed)
                        .map(amount -> PrintedPdf.plain(figures.amount(amount)))
                        .toList());
    }

    /** The figures at the right end of the tables from top to bottom: those of the lines, then those of the charges. */
    private static List<String> lastColumns(PrintedPdf pdf) {
        return pdf.cells().stream()
                .filter(cell -> Math.abs(Paper.RIGHT - INSET_OF_TABLES - cell.right()) < 0.3f)
                .map(cell -> PrintedPdf.plain(cell.text()))
                .filter(text -> text.codePoints().noneMatch(Character::isLetter))
                .toList();
    }

    /** What stands at the end of the lines that begin with the label: a description may look like one. */
    private static Set<Money> printed(PrintedPdf pdf, String label, Locale locale) {
        return pdf.find(label).stream()
                .filter(cell -> cell.left() > Paper.MIDDLE)
                .map(cell -> pdf.rowOf(cell))
                .map(row -> row.get(row.size() - 1).text())
                .map(text -> money(text, locale))
                .collect(Collectors.toSet());
    }

    private static Money money(String text, Locale locale) {
        String code = text.replaceAll("[^A-Z]", "");
        return Money.of(ReadBack.money(text, code, locale), CurrencyCode.of(code));
    }

    @Provide
    Arbitrary<IssuedInvoice> invoices() {
        return RandomInvoices.all();
    }
}
