package io.klientela.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.klientela.money.CurrencyCode;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TotalsEngineTest {
    private static final CurrencyCode EUR = CurrencyCode.of("EUR");
    private static final Pattern VAT = Pattern.compile("([A-Z]+)([0-9.]+)");

    static Stream<Arguments> documents() {
        return Tsv.rows("totals.tsv").stream().map(row -> Arguments.of(row[0], row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void computesTheTotalsOfADocument(String id, String[] row) {
        Totals totals = TotalsEngine.compute(TaxableDocument.of(
                        EUR, items(row[2], words -> new NetLine(euro(words[0]), vat(words[1]))))
                .withCharges(items(row[3], TotalsEngineTest::charge))
                .withPrepaid(euro(row[4]))
                .withRounding(euro(row[5])));

        assertThat(totals.sumOfLineNets()).isEqualTo(euro(row[6]));
        assertThat(totals.allowances()).isEqualTo(euro(row[7]));
        assertThat(totals.charges()).isEqualTo(euro(row[8]));
        assertThat(totals.net()).isEqualTo(euro(row[9]));
        assertThat(totals.groups().stream().map(TotalsEngineTest::shown).collect(Collectors.joining(",")))
                .isEqualTo(row[10]);
        assertThat(totals.tax()).isEqualTo(euro(row[11]));
        assertThat(totals.gross()).isEqualTo(euro(row[12]));
        assertThat(totals.payable()).isEqualTo(euro(row[13]));
        assertThat(totals.prepaid()).isEqualTo(euro(row[4]));
        assertThat(totals.rounding()).isEqualTo(euro(row[5]));
        assertThat(totals.policy()).isEqualTo(TotalsPolicy.NET_PER_DOCUMENT);
        assertThat(totals.currency()).isEqualTo(EUR);
    }

    @Test
    void keepsTheNetOfEachLineInTheOrderOfTheLines() {
        Vat vat = Vat.standard("19");
        Totals totals = TotalsEngine.compute(TaxableDocument.of(
                EUR,
                List.of(
                        TaxableLine.of(new BigDecimal("2"), UnitPrice.of("0.125", "EUR"), vat),
                        TaxableLine.ofNet(euro("7.00"), Vat.zero()),
                        PricedLine.of(new BigDecimal("7"), UnitPrice.of("3", "EUR"), vat)
                                .withBaseQuantity(new BigDecimal("2"))
                                .withCharges(List.of(LineCharge.allowance(euro("0.50")))))));

        assertThat(totals.lineNets()).containsExactly(euro("0.25"), euro("7.00"), euro("10.00"));
    }

    @Test
    void namesEveryReasonOfAGroupOnce() {
        Totals totals = TotalsEngine.compute(TaxableDocument.of(
                EUR,
                List.of(
                        TaxableLine.ofNet(euro("1.00"), Vat.exempt("teaching")),
                        TaxableLine.ofNet(euro("1.00"), Vat.exempt("insurance")),
                        TaxableLine.ofNet(euro("1.00"), Vat.exempt("teaching")))));

        assertThat(totals.groups())
                .containsExactly(new TaxGroup(
                        VatCategory.EXEMPT, BigDecimal.ZERO, euro("3.00"), euro("0.00"), "insurance; teaching"));
    }

    @Test
    void refusesAmountsOfAnotherCurrency() {
        Money zloty = Money.of("1", "PLN");
        NetLine line = TaxableLine.ofNet(zloty, Vat.zero());
        TaxableDocument document = TaxableDocument.of(EUR, List.of());

        assertMismatch(() -> TaxableDocument.of(EUR, List.of(line)));
        assertMismatch(() -> document.withCharges(List.of(DocumentCharge.charge(zloty, Vat.zero()))));
        assertMismatch(() -> document.withPrepaid(zloty));
        assertMismatch(() -> document.withRounding(zloty));
        assertMismatch(() -> PricedLine.of(BigDecimal.ONE, UnitPrice.of("1", "EUR"), Vat.zero())
                .withCharges(List.of(LineCharge.charge(zloty))));
    }

    private static void assertMismatch(Runnable code) {
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(code::run);
    }

    @Test
    void refusesTotalsThatDisagreeWithThemselves() {
        Totals right = TotalsEngine.compute(
                TaxableDocument.of(EUR, List.of(TaxableLine.ofNet(euro("100.00"), Vat.standard("20")))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Totals(
                        right.policy(),
                        right.lineNets(),
                        right.sumOfLineNets(),
                        right.allowances(),
                        right.charges(),
                        right.net(),
                        right.groups(),
                        right.tax(),
                        euro("119.99"),
                        right.prepaid(),
                        right.rounding(),
                        right.payable()))
                .withMessageContaining("BR-CO-15");
    }

    @Test
    void refusesABaseQuantityOfNothing() {
        PricedLine line = PricedLine.of(BigDecimal.ONE, UnitPrice.of("1", "EUR"), Vat.zero());

        assertThatIllegalArgumentException().isThrownBy(() -> line.withBaseQuantity(BigDecimal.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> line.withBaseQuantity(BigDecimal.ONE.negate()));
    }

    private static <T> List<T> items(String text, Function<String[], T> reader) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",", -1))
                        .map(item -> reader.apply(item.split(" ", -1)))
                        .toList();
    }

    private static DocumentCharge charge(String[] words) {
        BigDecimal signed = new BigDecimal(words[0]);
        Money amount = Money.of(signed.abs(), EUR);
        return signed.signum() < 0
                ? DocumentCharge.allowance(amount, vat(words[1]))
                : DocumentCharge.charge(amount, vat(words[1]));
    }

    private static Vat vat(String text) {
        Matcher parts = VAT.matcher(text);
        assertThat(parts.matches()).isTrue();
        return Vat.of(VatCategory.ofCode(parts.group(1)), new BigDecimal(parts.group(2)), "");
    }

    private static String shown(TaxGroup group) {
        return group.category().code() + group.rate() + " " + group.taxable().amount() + " "
                + group.tax().amount();
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }
}
