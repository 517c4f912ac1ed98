package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.tax.Calculation;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Credit;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Explanation;
import io.klientela.tax.Figure;
import io.klientela.tax.Finding;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PricedLine;
import io.klientela.tax.SelfCheck;
import io.klientela.tax.StatedFigures;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TaxableDocument;
import io.klientela.tax.TaxableLine;
import io.klientela.tax.Totals;
import io.klientela.tax.TotalsEngine;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Uncredited;
import io.klientela.tax.Vat;
import io.klientela.tax.VatCategory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/tax.md}, and the figures that stand beside it. */
class TaxGuideTest {
    @Test
    void computesExplainsChecksAndCredits() throws IOException {
        Vat standard = Vat.standard("23");
        Vat reduced = Vat.standard("8");
        PricedLine consulting = PricedLine.of(new BigDecimal("12.5"), UnitPrice.of("480", "PLN"), standard)
                .withCharges(List.of(LineCharge.allowance(ChargeAmount.percent("10"))));
        PricedLine leaflets = PricedLine.of(new BigDecimal("250"), UnitPrice.of("3.20", "PLN"), reduced)
                .withBaseQuantity(new BigDecimal("100"));
        TaxableDocument document = TaxableDocument.of(CurrencyCode.of("PLN"), List.of(consulting, leaflets))
                .withCharges(List.of(DocumentCharge.charge(Money.of("20", "PLN"), standard)))
                .withPrepaid(Money.of("1000", "PLN"));
        Totals totals = TotalsEngine.compute(document);

        assertThat(totals.lineNets()).containsExactly(Money.of("5400", "PLN"), Money.of("8", "PLN"));
        assertThat(totals.gross()).isEqualTo(Money.of("6675.24", "PLN"));
        assertThat(totals.payable()).isEqualTo(Money.of("5675.24", "PLN"));

        Explanation why =
                TotalsEngine.explain(document).of(Figure.ofGroup("BT-117", VatCategory.STANDARD, new BigDecimal("23")));
        assertThat(Files.readString(Path.of("..", "docs", "tax.md"))).contains("\n" + why + "\n");

        StatedFigures stated = StatedFigures.of(document, totals);
        List<Finding> nothing = SelfCheck.findings(stated);
        assertThat(nothing).isEmpty();

        Uncredited open = Uncredited.of(TotalsEngine.calculate(document));
        Credit part =
                open.credit(List.of(Money.of("1800.33", "PLN"), Money.of("0", "PLN")), List.of(Money.of("0", "PLN")));
        Credit rest = part.left().rest();
        assertThat(part.totals().gross().plus(rest.totals().gross()))
                .isEqualTo(totals.gross().negated());
        assertThat(rest.left().isEmpty()).isTrue();
    }

    @Test
    void keepsGrossAmounts() {
        TaxableDocument shop = TaxableDocument.of(
                TotalsPolicy.GROSS_PER_DOCUMENT,
                CurrencyCode.of("PLN"),
                List.of(
                        TaxableLine.ofGross(Money.of("500", "PLN"), Vat.standard("23")),
                        TaxableLine.ofGross(Money.of("500", "PLN"), Vat.standard("23"))));
        Totals till = TotalsEngine.compute(shop);

        assertThat(till.lineNets()).containsExactly(Money.of("406.51", "PLN"), Money.of("406.50", "PLN"));
        assertThat(till.tax()).isEqualTo(Money.of("186.99", "PLN"));
        assertThat(till.gross()).isEqualTo(Money.of("1000.00", "PLN"));
    }

    @Test
    void addsALevyAndRoundsToTheSmallestCoin() {
        PricedLine night = PricedLine.of(new BigDecimal("3"), UnitPrice.of("90", "CHF"), Vat.standard("3.8"))
                .withLevy(Levy.outsideVatBase("Tourist tax", ChargeAmount.of(Money.of("7.53", "CHF"))));
        Calculation stay = TotalsEngine.calculate(
                TaxableDocument.of(CurrencyCode.of("CHF"), List.of(night)).withCashStep(Money.of("0.05", "CHF")));
        Money due = stay.due();
        List<Finding> findings = SelfCheck.findings(stay);

        assertThat(stay.totals().gross()).isEqualTo(Money.of("280.26", "CHF"));
        assertThat(due).isEqualTo(Money.of("287.80", "CHF"));
        assertThat(stay.totals().rounding()).isEqualTo(Money.of("0.01", "CHF"));
        assertThat(findings).extracting(Finding::rule).containsExactly(SelfCheck.LEVY_OUTSIDE_VAT_BASE);
    }

    @Test
    void statesTheTaxInASecondCurrency() {
        TaxableDocument saleInEuro = TaxableDocument.of(
                        CurrencyCode.of("EUR"), List.of(TaxableLine.ofNet(Money.of("100", "EUR"), Vat.standard("23"))))
                .withTaxCurrency(
                        new TaxCurrency(CurrencyCode.of("PLN"), new BigDecimal("4.32"), LocalDate.of(2024, 10, 18)));
        Optional<Money> zloty = TotalsEngine.calculate(saleInEuro).taxInTaxCurrency();

        assertThat(zloty).contains(Money.of("99.36", "PLN"));
    }
}
