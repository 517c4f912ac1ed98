package io.klientela.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.Pricing;
import io.klientela.invoicing.PrintedPdf.Cell;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What each VAT group has of BT-111. */
class TaxInSecondCurrencyTest {
    private static final List<Vat> VATS = List.of(
            Vat.standard("23"), Vat.standard("8"), Vat.standard("5"), Vat.standard("3"), Vat.exempt("Art. 135"));

    @Property
    void addsUpToTheStoredTotal(@ForAll("invoices") IssuedInvoice invoice) {
        Money total = invoice.figures().taxInTaxCurrency().orElseThrow();
        assertThat(Money.total(TaxInSecondCurrency.byGroup(invoice), total.currency()))
                .isEqualTo(total);
    }

    /** A share is less than a unit from its part of the total, and the total half a unit from what was converted. */
    @Property
    void staysNearTheExactAmount(@ForAll("invoices") IssuedInvoice invoice) {
        BigDecimal rate =
                invoice.content().pricing().taxCurrency().orElseThrow().rate();
        List<Money> shares = TaxInSecondCurrency.byGroup(invoice);
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal tax = invoice.totals().groups().get(i).tax().amount();
            BigDecimal off = shares.get(i).amount().subtract(tax.multiply(rate)).abs();
            assertThat(off)
                    .isLessThan(new BigDecimal("2")
                            .movePointLeft(shares.get(i).currency().scale()));
            if (tax.signum() == 0) {
                assertThat(shares.get(i).isZero()).isTrue();
            }
        }
    }

    /** 0.10 + 0.10 + 0.10 at 0.05 is 0.015, rounded once 0.02; by group it would be 0.01 three times, 0.03. */
    @Example
    void givesTheUnitsThatAreLeftToTheLargestRemainders() {
        IssuedInvoice invoice = invoice(List.of("0.45", "1.25", "2.00"), "0.05", "EUR");
        assertThat(invoice.figures().taxInTaxCurrency()).contains(Money.of("0.02", "EUR"));
        assertThat(TaxInSecondCurrency.byGroup(invoice))
                .containsExactly(Money.of("0.01", "EUR"), Money.of("0.01", "EUR"), Money.of("0.00", "EUR"));
    }

    /** 230.00 owed are 53.25 EUR; 8.00 given back are 1.852: BT-111 is 51.39, so that 1.86 are given back. */
    @Example
    void sharesOutWhatIsOwedAndWhatIsGivenBackApart() {
        IssuedInvoice invoice = invoice(List.of("1000.00", "-100.00"), "0.2315", "EUR");
        assertThat(TaxInSecondCurrency.byGroup(invoice))
                .containsExactly(Money.of("53.25", "EUR"), Money.of("-1.86", "EUR"));
    }

    @Example
    void isEmptyWithoutASecondCurrency() {
        assertThat(TaxInSecondCurrency.byGroup(Samples.of(Samples.POLISH, 3))).isEmpty();
    }

    @Example
    void isPrintedBesideEachGroup() {
        for (Locale language : Samples.LANGUAGES) {
            IssuedInvoice invoice = ChargedSamples.net(language);
            PrintedPdf pdf = PrintedPdf.of(invoice);
            Words words = Words.of(language);
            Locale locale = Figures.conventions(language);
            List<BigDecimal> printed = new ArrayList<>();
            for (Cell cell :
                    pdf.find(words.category(invoice.totals().groups().get(0).category()))) {
                List<Cell> row = pdf.rowOf(cell);
                printed.add(ReadBack.number(row.get(4).text(), locale));
            }
            assertThat(printed)
                    .containsExactlyElementsOf(TaxInSecondCurrency.byGroup(invoice).stream()
                            .map(Money::amount)
                            .toList());
        }
    }

    @Provide
    Arbitrary<IssuedInvoice> invoices() {
        Arbitrary<String> nets = Arbitraries.bigDecimals()
                .between(new BigDecimal("-5000"), new BigDecimal("100000"))
                .ofScale(2)
                .map(BigDecimal::toPlainString);
        Arbitrary<String> rates = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0000000001"), new BigDecimal("500"))
                .ofScale(10)
                .map(BigDecimal::toPlainString);
        return Combinators.combine(
                        nets.list().ofMinSize(1).ofMaxSize(VATS.size()), rates, Arbitraries.of("EUR", "JPY", "KWD"))
                .as(TaxInSecondCurrencyTest::invoice);
    }

    /** An invoice with one line for each net amount, in falling rates. */
    private static IssuedInvoice invoice(List<String> nets, String rate, String second) {
        var lines = new ArrayList<io.klientela.invoice.InvoiceLine>();
        for (int i = 0; i < nets.size(); i++) {
            boolean negative = nets.get(i).startsWith("-");
            String price = nets.get(i).replace("-", "");
            lines.add(Samples.line("Work", negative ? "-1" : "1", "C62", price, "PLN", "0", VATS.get(i)));
        }
        Pricing pricing = Pricing.of(CurrencyCode.of("PLN"))
                .withTaxCurrency(Optional.of(
                        new TaxCurrency(CurrencyCode.of(second), new BigDecimal(rate), LocalDate.of(2026, 11, 20))));
        return Samples.issued(
                Sellers.of(Samples.POLISH),
                Samples.content(Samples.POLISH, "PLN", lines).withPricing(pricing));
    }
}
