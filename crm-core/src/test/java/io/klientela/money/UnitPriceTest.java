package io.klientela.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPriceTest {
    @ParameterizedTest
    @CsvSource({
        "480, 480.00 EUR",
        "0.0125, 0.0125 EUR",
        "0.012500, 0.0125 EUR",
        "0.1234567891, 0.1234567891 EUR",
        "5.00000000000000, 5.00 EUR",
        "1e2, 100.00 EUR",
    })
    void keepsAPrecisionOfItsOwn(String amount, String expected) {
        assertThat(UnitPrice.of(amount, "EUR")).hasToString(expected).isEqualTo(UnitPrice.parse(expected));
    }

    @Test
    void isEqualByWorth() {
        assertThat(UnitPrice.of("1.10", "EUR"))
                .isEqualTo(UnitPrice.of("1.1000", "EUR"))
                .isEqualTo(UnitPrice.of(Money.of("1.1", "EUR")))
                .hasSameHashCodeAs(UnitPrice.of("1.1", "EUR"))
                .isNotEqualTo(UnitPrice.of("1.1", "PLN"));
    }

    @Test
    void refusesMoreThanTenDecimals() {
        assertThatIllegalArgumentException().isThrownBy(() -> UnitPrice.of("0.12345678912", "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> UnitPrice.of("1e999999999", "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> UnitPrice.parse("1.00"));
    }
}
