package io.klientela.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.klientela.money.CurrencyCode;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Net and gross entry, rounding per document and per line, cash steps, levies, the second currency. */
class TotalsPoliciesTest {
    private static final CurrencyCode EUR = CurrencyCode.of("EUR");

    static Stream<Arguments> documents() {
        return Tsv.rows("policies.tsv").stream().map(row -> Arguments.of(row[0], row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void computesTheTotalsOfADocument(String id, String[] row) {
        Totals totals = TotalsEngine.compute(document(row));

        assertThat(amounts(totals.lineNets())).isEqualTo(row[8]);
        assertThat(Stream.of(
                        totals.allowances(),
                        totals.charges(),
                        totals.net(),
                        totals.tax(),
                        totals.gross(),
                        totals.rounding(),
                        totals.payable()))
                .extracting(money -> money.amount().toPlainString())
                .containsExactly(row[9], row[10], row[11], row[13], row[14], row[15], row[16]);
        assertThat(totals.groups().stream().map(TotalsPoliciesTest::shown).collect(Collectors.joining(",")))
                .isEqualTo(row[12]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void explainsTheSameTotals(String id, String[] row) {
        TaxableDocument document = document(row);
        Explanation explanation = TotalsEngine.explain(document);

        assertThat(explanation.find(Figure.of("BT-115")).orElseThrow().value())
                .isEqualTo(TotalsEngine.compute(document).payable());
        assertThat(SelfCheck.findings(TotalsEngine.calculate(document)))
                .extracting(Finding::severity)
                .doesNotContain(Finding.Severity.BLOCKS);
    }

    private static TaxableDocument document(String[] row) {
        TotalsPolicy policy = TotalsPolicy.valueOf(row[2]);
        String currency = row[3];
        List<TaxableLine> lines = new ArrayList<>();
        for (String line : row[4].split(",", -1)) {
            String[] words = line.split(" ", -1);
            Money amount = Money.of(words[0], currency);
            Vat vat = vat(words[1]);
            lines.add(policy.isGrossEntry() ? TaxableLine.ofGross(amount, vat) : TaxableLine.ofNet(amount, vat));
        }
        TaxableDocument document = TaxableDocument.of(policy, CurrencyCode.of(currency), lines)
                .withCharges(charges(row[5], currency))
                .withPrepaid(Money.of(row[6], currency));
        return row[7].isEmpty() ? document : document.withCashStep(Money.of(row[7], currency));
    }

    private static List<DocumentCharge> charges(String text, String currency) {
        List<DocumentCharge> charges = new ArrayList<>();
        for (String charge : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String[] words = charge.split(" ", -1);
            ChargeAmount amount = TotalsStepsTest.amount(words[0].substring(1), currency);
            charges.add(new DocumentCharge(
                    words[0].startsWith("-") ? ChargeKind.ALLOWANCE : ChargeKind.CHARGE,
                    amount,
                    vat(words[1]),
                    ChargeReason.NONE));
        }
        return charges;
    }

    @Test
    void addsALevyOutsideTheVatBaseToWhatIsDueAndSaysThatItCannotBeSent() {
        PricedLine line = PricedLine.of(new BigDecimal("10"), UnitPrice.of("5.00", "EUR"), Vat.standard("20"))
                .withLevy(Levy.outsideVatBase("tourist tax", ChargeAmount.of(euro("3.33"))));
        Calculation calculation =
                TotalsEngine.calculate(TaxableDocument.of(EUR, List.of(line)).withCashStep(euro("0.05")));

        assertThat(calculation.totals().gross()).isEqualTo(euro("60.00"));
        assertThat(calculation.levies()).isEqualTo(euro("3.33"));
        assertThat(calculation.totals().rounding()).isEqualTo(euro("0.02"));
        assertThat(calculation.due()).isEqualTo(euro("63.35"));
        assertThat(SelfCheck.findings(calculation))
                .extracting(Finding::toString)
                .containsExactly("LEVY-OUTSIDE-VAT-BASE NOT_REPRESENTABLE on line 1: 0 follows, 3.33 is stated");
    }

    @Test
    void taxesALevyInsideTheVatBase() {
        PricedLine line = PricedLine.of(new BigDecimal("10"), UnitPrice.of("5.00", "EUR"), Vat.standard("20"))
                .withLevy(Levy.insideVatBase("eco fee", ChargeAmount.percent("2")));
        Calculation calculation = TotalsEngine.calculate(TaxableDocument.of(EUR, List.of(line)));

        assertThat(calculation.totals().net()).isEqualTo(euro("51.00"));
        assertThat(calculation.due()).isEqualTo(euro("61.20"));
        assertThat(calculation.levies()).isEqualTo(euro("0.00"));
        assertThat(SelfCheck.findings(calculation)).isEmpty();
    }

    @Test
    void statesTheTaxInASecondCurrency() {
        TaxableDocument document = TaxableDocument.of(
                        EUR, List.of(TaxableLine.ofNet(euro("100.00"), Vat.standard("23"))))
                .withTaxCurrency(
                        new TaxCurrency(CurrencyCode.of("PLN"), new BigDecimal("4.3200"), LocalDate.of(2024, 10, 18)));

        assertThat(TotalsEngine.calculate(document).taxInTaxCurrency()).contains(Money.of("99.36", "PLN"));
        assertThat(TotalsEngine.explain(document)
                        .find(Figure.of("BT-111"))
                        .orElseThrow()
                        .toString())
                .isEqualTo("BT-111 = 99.36 PLN [taxInTaxCurrency] amount × exchange rate: BT-110 23.00; rate of"
                        + " 2024-10-18 4.32");
    }

    @Test
    void saysThatDinarsHaveADecimalTooManyToBeSent() {
        TaxableDocument document = TaxableDocument.of(
                        EUR, List.of(TaxableLine.ofNet(euro("100.00"), Vat.standard("20"))))
                .withTaxCurrency(
                        new TaxCurrency(CurrencyCode.of("KWD"), new BigDecimal("0.33345"), LocalDate.of(2026, 1, 2)));

        assertThat(SelfCheck.findings(TotalsEngine.calculate(document)))
                .extracting(Finding::toString)
                .containsExactly("BR-DEC-15 NOT_REPRESENTABLE on BT-111: 6.67 follows, 6.669 is stated");
    }

    @Test
    void dividesAnAllowanceAmongTheGroups() {
        TaxableDocument document = TaxableDocument.of(
                EUR,
                List.of(
                        TaxableLine.ofNet(euro("20.00"), Vat.standard("23")),
                        TaxableLine.ofNet(euro("10.00"), Vat.standard("8")),
                        TaxableLine.ofNet(euro("0.00"), Vat.zero())));

        assertThat(document.spread(ChargeKind.ALLOWANCE, euro("1.00")))
                .containsExactly(
                        DocumentCharge.allowance(euro("0.67"), Vat.standard("23")),
                        DocumentCharge.allowance(euro("0.33"), Vat.standard("8")));
    }

    @ParameterizedTest
    @EnumSource
    void refusesALineThatIsEnteredTheOtherWay(TotalsPolicy policy) {
        TaxableLine other = policy.isGrossEntry()
                ? TaxableLine.ofNet(euro("1.00"), Vat.zero())
                : TaxableLine.ofGross(euro("1.00"), Vat.zero());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxableDocument.of(policy, EUR, List.of(other)))
                .withMessageContaining(policy.name());
    }

    @Test
    void refusesWhatMakesNoSense() {
        PricedLine line = PricedLine.of(BigDecimal.ONE, UnitPrice.of("1", "EUR"), Vat.zero());
        Money zloty = Money.of("1", "PLN");
        TaxableDocument document = TaxableDocument.of(EUR, List.of(line));
        Levy levy = Levy.insideVatBase("fee", ChargeAmount.percent("5", zloty));

        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> line.withLevy(levy));
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> document.withCashStep(zloty));
        assertThatIllegalArgumentException().isThrownBy(() -> document.withCashStep(euro("0.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> ChargeAmount.percent("-1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaxCurrency(EUR, BigDecimal.ZERO, LocalDate.of(2026, 1, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> Levy.insideVatBase(" ", ChargeAmount.percent("5")));
    }

    private static Vat vat(String text) {
        int digit = text.matches("[A-Z]{2}.*") ? 2 : 1;
        VatCategory category = VatCategory.ofCode(text.substring(0, digit));
        return Vat.of(category, new BigDecimal(text.substring(digit)), category.needsReason() ? "why" : "");
    }

    private static String amounts(List<Money> amounts) {
        return amounts.stream().map(money -> money.amount().toPlainString()).collect(Collectors.joining(" "));
    }

    private static String shown(TaxGroup group) {
        return group.category().code() + group.rate() + " " + group.taxable().amount() + " "
                + group.tax().amount();
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }
}
