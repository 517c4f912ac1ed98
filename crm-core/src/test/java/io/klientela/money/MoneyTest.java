package io.klientela.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final CurrencyCode PLN = CurrencyCode.of("PLN");

    @ParameterizedTest
    @CsvSource({
        "120000, PLN, 120000.00 PLN",
        "480.5, PLN, 480.50 PLN",
        "1.500, PLN, 1.50 PLN",
        "-0.01, EUR, -0.01 EUR",
        "-0.00, EUR, 0.00 EUR",
        "1e3, JPY, 1000 JPY",
        "1.5, KWD, 1.500 KWD",
    })
    void hasTheDecimalsOfItsCurrency(String amount, String currency, String expected) {
        assertThat(Money.of(amount, currency)).hasToString(expected).isEqualTo(Money.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({"0.005, PLN", "0.5, JPY", "0.0001, KWD", "1e18, PLN", "1e999999999, PLN", "1e-999999999, PLN"})
    void refusesWhatTheCurrencyCannotExpress(String amount, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, currency));
    }

    @Test
    void saysHowToRoundWhereDecimalsAreTooMany() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("0.005", "PLN"))
                .withMessageContaining("Money.rounded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,50", "1 000", "NaN", "0x10", "1_000", "zł"})
    void refusesWhatIsNoNumber(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, "PLN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12.00", "12.00  PLN", "PLN 12.00", "12.00PLN", "12.00 zł"})
    void refusesToParseAnotherForm(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @Test
    void refusesAScaleThatIsNotTheCurrencys() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(new BigDecimal("1.5"), PLN));
    }

    @ParameterizedTest
    @CsvSource({
        "0.005, PLN, 0.01",
        "0.00499999, PLN, 0.00",
        "-0.005, PLN, -0.01",
        "-0.0049, PLN, 0.00",
        "2.5, JPY, 3",
        "-2.5, JPY, -3",
        "0.0005, KWD, 0.001",
        "1.005, EUR, 1.01"
    })
    void roundsHalvesAwayFromZero(String amount, String currency, String expected) {
        assertThat(Money.rounded(new BigDecimal(amount), CurrencyCode.of(currency)))
                .isEqualTo(Money.of(expected, currency));
    }

    @Test
    void addsAndSubtracts() {
        Money price = Money.of("10.07", "PLN");

        assertThat(price.plus(Money.of("0.93", "PLN"))).isEqualTo(Money.of("11", "PLN"));
        assertThat(price.minus(Money.of("10.08", "PLN"))).isEqualTo(Money.of("-0.01", "PLN"));
        assertThat(price.negated()).isEqualTo(Money.of("-10.07", "PLN"));
        assertThat(Money.total(List.of(price, price), PLN)).isEqualTo(Money.of("20.14", "PLN"));
        assertThat(Money.total(List.of(), PLN)).isEqualTo(Money.zero(PLN));
    }

    @Test
    void knowsItsSign() {
        assertThat(Money.of("0.01", "PLN").isPositive()).isTrue();
        assertThat(Money.of("-0.01", "PLN").isNegative()).isTrue();
        assertThat(Money.zero(PLN).isZero()).isTrue();
        assertThat(Money.zero(PLN).isPositive() || Money.zero(PLN).isNegative()).isFalse();
    }

    @Test
    void refusesToMixCurrencies() {
        Money zloty = Money.of("1", "PLN");
        Money euro = Money.of("1", "EUR");

        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> zloty.plus(euro))
                .satisfies(refusal -> {
                    assertThat(refusal.expected()).isEqualTo(PLN);
                    assertThat(refusal.found()).isEqualTo(CurrencyCode.of("EUR"));
                    assertThat(refusal.code()).isEqualTo("money.currency-mismatch");
                });
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> zloty.minus(euro));
        assertThatExceptionOfType(CurrencyMismatchException.class).isThrownBy(() -> zloty.compareTo(euro));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> Money.total(List.of(zloty, euro), PLN));
        assertThat(zloty).isNotEqualTo(euro);
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, 1 1 1, 33.34 33.33 33.33",
        "-100.00, 1 1 1, -33.34 -33.33 -33.33",
        "0.05, 1 1, 0.03 0.02",
        "0.05, 3 7, 0.02 0.03",
        "0.01, 0 0.5 0, 0.00 0.01 0.00",
        "0.00, 1 2, 0.00 0.00",
        "10.00, 0.333 0.333 0.334, 3.33 3.33 3.34",
    })
    void sharesOutWithoutLosingAUnit(String amount, String weights, String shares) {
        List<BigDecimal> parts =
                List.of(weights.split(" ", -1)).stream().map(BigDecimal::new).toList();
        List<Money> expected = List.of(shares.split(" ", -1)).stream()
                .map(share -> Money.of(share, "PLN"))
                .toList();

        assertThat(Money.of(amount, "PLN").allocate(parts)).isEqualTo(expected);
    }

    @Test
    void refusesToShareOutToNobody() {
        Money money = Money.of("1", "PLN");

        assertThatIllegalArgumentException().isThrownBy(() -> money.allocate(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> money.allocate(List.of(BigDecimal.ZERO)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> money.allocate(List.of(BigDecimal.TEN, BigDecimal.ONE.negate())));
    }
}
