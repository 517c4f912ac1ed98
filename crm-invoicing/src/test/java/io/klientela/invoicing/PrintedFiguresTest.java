package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.LineFigures;
import io.klientela.invoicing.PrintedPdf.Cell;
import io.klientela.money.Money;
import io.klientela.tax.ChargeKind;
import io.klientela.tax.TaxGroup;
import io.klientela.tax.Totals;
import io.klientela.tax.VatCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed is what is stored, read back from the paper. */
class PrintedFiguresTest {
    static List<String> samples() {
        return List.copyOf(SampleFiles.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void printsEachLineAsStored(String sample) {
        IssuedInvoice invoice = SampleFiles.named(sample);
        PrintedPdf pdf = PrintedPdf.of(invoice);
        Locale locale = Figures.conventions(invoice.content().language());
        for (int i = 0; i < invoice.content().lines().size(); i++) {
            InvoiceLine line = invoice.content().lines().get(i);
            List<Cell> row = rowOfPosition(pdf, i + 1);
            assertThat(ReadBack.number(row.get(2).text(), locale)).isEqualByComparingTo(line.quantity());
            assertThat(ReadBack.number(row.get(4).text(), locale))
                    .isEqualByComparingTo(line.price().amount());
            assertThat(ReadBack.number(row.get(row.size() - 1).text(), locale))
                    .isEqualTo(invoice.figures().lines().get(i).amount().amount());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void printsEachTaxGroupAsStored(String sample) {
        IssuedInvoice invoice = SampleFiles.named(sample);
        PrintedPdf pdf = PrintedPdf.of(invoice);
        Locale locale = Figures.conventions(invoice.content().language());
        Words words = Words.of(invoice.content().language());
        List<List<Cell>> rows = new ArrayList<>();
        for (TaxGroup group : invoice.totals().groups()) {
            List<List<Cell>> candidates = pdf.find(words.category(group.category())).stream()
                    .map(pdf::rowOf)
                    .filter(row ->
                            row.size() == (invoice.figures().taxInTaxCurrency().isPresent() ? 5 : 4))
                    .filter(row -> hasRate(PrintedPdf.plain(row.get(0).text()), group, invoice))
                    .toList();
            assertThat(candidates).isNotEmpty().allSatisfy(row -> {
                assertThat(ReadBack.number(row.get(2).text(), locale))
                        .isEqualTo(group.taxable().amount());
                assertThat(ReadBack.number(row.get(3).text(), locale))
                        .isEqualTo(group.tax().amount());
            });
            rows.addAll(candidates);
            assertThat(pdf.text()).contains(group.reason());
        }
        assertThat(rows).hasSameSizeAs(invoice.totals().groups());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void printsTheTotalsAsStored(String sample) {
        IssuedInvoice invoice = SampleFiles.named(sample);
        PrintedPdf pdf = PrintedPdf.of(invoice);
        Totals totals = invoice.totals();
        expect(invoice, pdf, Label.TOTAL_NET, totals.net());
        expect(invoice, pdf, Label.TOTAL_TAX, totals.tax());
        expect(invoice, pdf, Label.TOTAL_GROSS, totals.gross());
        expect(invoice, pdf, Label.PAYABLE, invoice.figures().due());
        if (sample.contains("-charges") || sample.contains("-gross")) {
            if (!sample.contains("-gross")) {
                expect(invoice, pdf, Label.SUM_OF_LINES, totals.sumOfLineNets());
                expect(invoice, pdf, Label.ALLOWANCES, totals.allowances().negated());
                expect(invoice, pdf, Label.CHARGES, totals.charges());
            }
            expect(invoice, pdf, Label.LEVIES, invoice.figures().levies());
            expect(invoice, pdf, Label.PREPAID, totals.prepaid().negated());
            if (!totals.rounding().isZero()) {
                expect(invoice, pdf, Label.ROUNDING, totals.rounding());
            }
        } else {
            Words words = Words.of(invoice.content().language());
            assertThat(pdf.texts()).doesNotContain(words.of(Label.PREPAID), words.of(Label.ROUNDING));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void printsEachAllowanceChargeAndLevyAsStored(String sample) {
        IssuedInvoice invoice = SampleFiles.named(sample);
        PrintedPdf pdf = PrintedPdf.of(invoice);
        Words words = Words.of(invoice.content().language());
        Figures figures = new Figures(invoice.content().language(), words.moneyPattern());
        for (int i = 0; i < invoice.content().lines().size(); i++) {
            InvoiceLine line = invoice.content().lines().get(i);
            LineFigures amounts = invoice.figures().lines().get(i);
            for (int j = 0; j < line.charges().size(); j++) {
                Money signed =
                        signed(line.charges().get(j).kind(), amounts.charges().get(j));
                assertThat(pdf.text()).contains(PrintedPdf.plain(figures.money(signed)));
            }
            amounts.levy().ifPresent(levy -> assertThat(pdf.text()).contains(PrintedPdf.plain(figures.money(levy))));
        }
        for (int i = 0; i < invoice.figures().charges().size(); i++) {
            Money signed = signed(
                    invoice.content().pricing().charges().get(i).kind(),
                    invoice.figures().charges().get(i).entered());
            assertThat(pdf.texts()).contains(PrintedPdf.plain(figures.amount(signed)));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void printsTheTaxInTheSecondCurrencyAsStored(String sample) {
        IssuedInvoice invoice = SampleFiles.named(sample);
        PrintedPdf pdf = PrintedPdf.of(invoice);
        invoice.figures()
                .taxInTaxCurrency()
                .ifPresentOrElse(
                        tax -> expect(
                                invoice,
                                pdf,
                                Words.of(invoice.content().language()).of(Label.TAX_IN, "USD"),
                                tax),
                        () -> assertThat(pdf.text()).doesNotContain("USD"));
    }

    private static Money signed(ChargeKind kind, Money amount) {
        return kind == ChargeKind.ALLOWANCE ? amount.negated() : amount;
    }

    private static void expect(IssuedInvoice invoice, PrintedPdf pdf, Label label, Money stored) {
        expect(invoice, pdf, Words.of(invoice.content().language()).of(label), stored);
    }

    private static void expect(IssuedInvoice invoice, PrintedPdf pdf, String label, Money stored) {
        List<Cell> found = pdf.find(label);
        assertThat(found).hasSize(1);
        List<Cell> row = pdf.rowOf(found.get(0));
        assertThat(ReadBack.money(
                        row.get(row.size() - 1).text(),
                        stored.currency().code(),
                        Figures.conventions(invoice.content().language())))
                .isEqualTo(stored.amount());
    }

    /** The rate where there is one that says something, else the mark that the lines have. */
    private static boolean hasRate(String text, TaxGroup group, IssuedInvoice invoice) {
        Locale language = invoice.content().language();
        VatCategory category = group.category();
        if (category.isUntaxed() && category != VatCategory.ZERO) {
            return text.equals(Words.of(language).categoryInShort(category));
        }
        BigDecimal rate = ReadBack.number(text.replace("%", ""), Figures.conventions(language));
        return rate.compareTo(group.rate()) == 0;
    }

    private static List<Cell> rowOfPosition(PrintedPdf pdf, int position) {
        List<List<Cell>> rows = pdf.find(Integer.toString(position)).stream()
                .filter(cell -> cell.left() < Paper.LEFT + 25)
                .map(pdf::rowOf)
                .filter(row -> row.size() >= 7)
                .toList();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
