package io.klientela.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a payment in advance is shared over tax groups, and how advances are deducted, with the tables under {@code spec/tax}. */
class AdvanceStepsTest {
    private static final CurrencyCode EUR = CurrencyCode.of("EUR");

    static Stream<Arguments> shares() {
        return rows("share-of-groups.tsv");
    }

    static Stream<Arguments> deductions() {
        return rows("deduct.tsv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shares")
    void shareOfGroups(String id, String[] row) {
        assertThat(TotalsEngine.shareOfGroups(euro(row[2]), groups(row[3])))
                .isEqualTo(Stream.of(row[4].split(" ", -1))
                        .map(AdvanceStepsTest::euro)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deductions")
    void deduct(String id, String[] row) {
        Calculation whole = whole(groups(row[2]));
        assertThat(whole.totals().groups()).isEqualTo(groups(row[2]));
        List<TaxGroup> advances = groups(row[3]);

        if (row[4].equals("refused")) {
            assertThatExceptionOfType(AdvanceExceedsException.class)
                    .isThrownBy(() -> TotalsEngine.deduct(whole, advances))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("tax.advance-exceeds"));
        } else {
            Totals totals = TotalsEngine.deduct(whole, advances);
            assertThat(totals.groups()).isEqualTo(groups(row[4]));
            assertThat(totals.allowances()).isEqualTo(euro(row[5]));
            assertThat(totals.gross()).isEqualTo(euro(row[6]));
            assertThat(totals.payable()).isEqualTo(euro(row[6]));
        }
    }

    /** Of 123.00 less 61.50 and 20.00 prepaid 41.50 are due; the whole would have been rounded otherwise. */
    @Test
    void roundsWhatIsLeftToACashStep() {
        TaxableDocument document = TaxableDocument.of(
                        EUR, List.of(TaxableLine.ofNet(euro("100.00"), Vat.standard("23"))))
                .withPrepaid(euro("20.02"))
                .withCashStep(euro("0.05"));

        Totals totals = TotalsEngine.deduct(TotalsEngine.calculate(document), groups("S23 50.00 11.50"));

        assertThat(totals.prepaid()).isEqualTo(euro("20.02"));
        assertThat(totals.rounding()).isEqualTo(euro("0.02"));
        assertThat(totals.payable()).isEqualTo(euro("41.50"));
    }

    private static Calculation whole(List<TaxGroup> groups) {
        return TotalsEngine.calculate(TaxableDocument.of(
                EUR,
                groups.stream()
                        .map(group -> TaxableLine.ofNet(group.taxable(), Vat.of(group.category(), group.rate(), "")))
                        .toList()));
    }

    /** {@code S23 100.00 23.00,E0 50.00 0.00}. */
    private static List<TaxGroup> groups(String text) {
        return Stream.of(text.split(",", -1)).map(AdvanceStepsTest::group).toList();
    }

    private static TaxGroup group(String text) {
        String[] words = text.split(" ", -1);
        String code = words[0].replaceAll("[0-9.]", "");
        return new TaxGroup(
                VatCategory.ofCode(code),
                new BigDecimal(words[0].substring(code.length())),
                euro(words[1]),
                euro(words[2]),
                "");
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Stream<Arguments> rows(String table) {
        return Tsv.rows(table).stream().map(row -> Arguments.of(row[0], row));
    }
}
