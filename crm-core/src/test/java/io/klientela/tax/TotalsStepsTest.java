package io.klientela.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import java.io.File;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One test for each step that rounds, each with its table under {@code spec/tax}. */
class TotalsStepsTest {
    private static final Vat VAT = Vat.standard("23");

    static Stream<Arguments> lineAmounts() {
        return rows("line-amount.tsv");
    }

    static Stream<Arguments> levies() {
        return rows("levy.tsv");
    }

    static Stream<Arguments> shares() {
        return rows("share.tsv");
    }

    static Stream<Arguments> taxesOfGroups() {
        return rows("tax-of-group.tsv");
    }

    static Stream<Arguments> taxesOfLines() {
        return rows("tax-of-line.tsv");
    }

    static Stream<Arguments> taxesWithin() {
        return rows("tax-within.tsv");
    }

    static Stream<Arguments> nets() {
        return rows("nets-of.tsv");
    }

    static Stream<Arguments> cashRoundings() {
        return rows("cash-rounding.tsv");
    }

    static Stream<Arguments> sharesOfUnits() {
        return rows("share-of-units.tsv");
    }

    static Stream<Arguments> sharesOfWhole() {
        return rows("share-of-whole.tsv");
    }

    static Stream<Arguments> conversions() {
        return rows("tax-currency.tsv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lineAmounts")
    void lineAmount(String id, String[] row) {
        PricedLine line = line(row[3], row[4], row[2])
                .withBaseQuantity(new BigDecimal(row[5]))
                .withCharges(Stream.concat(
                                amounts(row[6], row[2], LineCharge::allowance),
                                amounts(row[7], row[2], LineCharge::charge))
                        .toList());

        assertThat(TotalsEngine.lineAmount(line)).isEqualTo(Money.of(row[8], row[2]));
        if (line.charges().isEmpty()) {
            assertThat(TotalsEngine.lineBase(line)).isEqualTo(TotalsEngine.lineAmount(line));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("levies")
    void levy(String id, String[] row) {
        PricedLine line = line(row[3], row[4], row[2])
                .withCharges(amounts(row[5], row[2], LineCharge::allowance).toList())
                .withLevy(new Levy("levy", amount(row[6], row[2]), Levy.Place.valueOf(row[7])));

        assertThat(TotalsEngine.levy(line)).isEqualTo(Money.of(row[8], row[2]));
        assertThat(TotalsEngine.lineAmount(line)).isEqualTo(Money.of(row[9], row[2]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shares")
    void shareOf(String id, String[] row) {
        assertThat(TotalsEngine.shareOf(Money.parse(row[2]), new BigDecimal(row[3])))
                .isEqualTo(Money.parse(row[4]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taxesOfGroups")
    void taxOfGroup(String id, String[] row) {
        assertThat(TotalsEngine.taxOfGroup(Money.parse(row[2]), new BigDecimal(row[3])))
                .isEqualTo(Money.parse(row[4]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taxesOfLines")
    void taxOfLine(String id, String[] row) {
        assertThat(TotalsEngine.taxOfLine(Money.parse(row[2]), new BigDecimal(row[3])))
                .isEqualTo(Money.parse(row[4]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taxesWithin")
    void taxWithin(String id, String[] row) {
        assertThat(TotalsEngine.taxWithin(Money.parse(row[2]), new BigDecimal(row[3])))
                .isEqualTo(Money.parse(row[4]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nets")
    void netsOf(String id, String[] row) {
        assertThat(TotalsEngine.netsOf(euros(row[2]), new BigDecimal(row[3]), Money.of(row[4], "EUR")))
                .isEqualTo(euros(row[5]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cashRoundings")
    void cashRounding(String id, String[] row) {
        assertThat(TotalsEngine.cashRounding(Money.parse(row[2]), Money.parse(row[3])))
                .isEqualTo(Money.parse(row[4]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sharesOfUnits")
    void shareOfUnits(String id, String[] row) {
        assertThat(TotalsEngine.shareOfUnits(
                        Money.parse(row[2]), new BigDecimal(row[3]), new BigDecimal(row[4]), new BigDecimal(row[5])))
                .isEqualTo(Money.parse(row[6]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sharesOfWhole")
    void shareOfWhole(String id, String[] row) {
        assertThat(TotalsEngine.shareOfWhole(Money.parse(row[2]), Money.parse(row[3]), Money.parse(row[4])))
                .isEqualTo(Money.parse(row[5]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conversions")
    void taxInTaxCurrency(String id, String[] row) {
        TaxCurrency currency =
                new TaxCurrency(CurrencyCode.of(row[3]), new BigDecimal(row[4]), LocalDate.parse(row[5]));

        assertThat(TotalsEngine.taxInTaxCurrency(Money.parse(row[2]), currency)).isEqualTo(Money.parse(row[6]));
    }

    /** A row that cites nothing proves nothing. */
    @ParameterizedTest
    @MethodSource("tables")
    void everyCaseHasANameOfItsOwnAndASource(String table) {
        List<String[]> rows = Tsv.rows(table);

        assertThat(rows.stream().map(row -> row[0])).doesNotHaveDuplicates().doesNotContain("");
        assertThat(rows.stream().map(row -> row[1])).doesNotContain("");
        assertThat(rows.stream().map(row -> row.length).distinct()).hasSizeLessThanOrEqualTo(1);
    }

    static Stream<String> tables() throws URISyntaxException {
        File folder = new File(Objects.requireNonNull(TotalsStepsTest.class.getResource("/spec/tax"))
                .toURI());
        return Stream.of(Objects.requireNonNull(folder.list()));
    }

    private static PricedLine line(String quantity, String price, String currency) {
        return PricedLine.of(new BigDecimal(quantity), UnitPrice.of(price, currency), VAT);
    }

    private static List<Money> euros(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1))
                        .map(amount -> Money.of(amount, "EUR"))
                        .toList();
    }

    private static Stream<LineCharge> amounts(String text, String currency, Function<ChargeAmount, LineCharge> kind) {
        return text.isEmpty()
                ? Stream.empty()
                : Arrays.stream(text.split(" ", -1)).map(amount -> kind.apply(amount(amount, currency)));
    }

    /** {@code 5.00}, {@code 5%} or {@code 5%@200.00}. */
    static ChargeAmount amount(String text, String currency) {
        int percent = text.indexOf('%');
        if (percent < 0) {
            return ChargeAmount.of(Money.of(text, currency));
        }
        Optional<Money> base = percent == text.length() - 1
                ? Optional.empty()
                : Optional.of(Money.of(text.substring(percent + 2), currency));
        return new Percentage(new BigDecimal(text.substring(0, percent)), base);
    }

    private static Stream<Arguments> rows(String table) {
        return Tsv.rows(table).stream().map(row -> Arguments.of(row[0], row));
    }
}
