package io.klientela.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One test for each step that rounds, each with its table under {@code spec/tax}. */
class TotalsStepsTest {
    static Stream<Arguments> lineNets() {
        return rows("line-net.tsv");
    }

    static Stream<Arguments> shares() {
        return rows("share.tsv");
    }

    static Stream<Arguments> taxesOfGroups() {
        return rows("tax-of-group.tsv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lineNets")
    void lineNet(String id, String[] row) {
        Vat vat = Vat.standard("23");
        PricedLine line = new PricedLine(
                new BigDecimal(row[3]),
                UnitPrice.of(row[4], row[2]),
                new BigDecimal(row[5]),
                Stream.concat(
                                amounts(row[6], row[2], LineCharge::allowance),
                                amounts(row[7], row[2], LineCharge::charge))
                        .toList(),
                vat);

        assertThat(TotalsEngine.lineNet(line)).isEqualTo(Money.of(row[8], row[2]));
        if (line.charges().isEmpty()) {
            assertThat(TotalsEngine.lineBase(line)).isEqualTo(TotalsEngine.lineNet(line));
        }
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

    private static Stream<LineCharge> amounts(String text, String currency, Function<Money, LineCharge> kind) {
        return text.isEmpty()
                ? Stream.empty()
                : List.of(text.split(" ", -1)).stream()
                        .map(amount -> kind.apply(Money.of(new BigDecimal(amount), CurrencyCode.of(currency))));
    }

    private static Stream<Arguments> rows(String table) {
        return Tsv.rows(table).stream().map(row -> Arguments.of(row[0], row));
    }
}
