package io.klientela.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyCodeTest {
    @ParameterizedTest
    @CsvSource({
        "PLN, 2", "EUR, 2", "CZK, 2", "HUF, 2", "RON, 2", "JPY, 0", "KRW, 0", "CLP, 0", "ISK, 0", "VND, 0", "KWD, 3",
        "BHD, 3", "TND, 3", "JOD, 3", "OMR, 3", "IQD, 3", "LYD, 3", "CLF, 4", "UYW, 4", "MRU, 2", "HRK, 2", "BGN, 2"
    })
    void knowsTheDecimalsOfACurrency(String code, int scale) {
        assertThat(CurrencyCode.of(code).scale()).isEqualTo(scale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pln", "PL", "PLNN", "QQQ", "XXX", "XAU", "XDR", "XTS", " PLN"})
    void refusesWhatIsNoCurrency(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CurrencyCode.of(code))
                .withMessageContaining("ISO 4217");
    }

    /** The JDK's table is no source of ours, but where both know a currency a difference would want an explanation. */
    @Test
    void agreesWithThisJdkOnEveryCurrencyThatBothKnow() {
        Set<String> different = Currency.getAvailableCurrencies().stream()
                .filter(currency -> KnownCurrencies.BY_CODE.containsKey(currency.getCurrencyCode()))
                .filter(currency ->
                        CurrencyCode.of(currency.getCurrencyCode()).scale() != currency.getDefaultFractionDigits())
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toSet());

        assertThat(different).isEmpty();
    }

    @Test
    void thereIsOneOfEachCode() {
        assertThat(CurrencyCode.of("EU" + "R".toUpperCase(Locale.ROOT)))
                .isSameAs(CurrencyCode.of("EUR"))
                .isNotEqualTo(CurrencyCode.of("PLN"));
    }

    @Test
    void sortsByCode() {
        assertThat(CurrencyCode.of("EUR")).isLessThan(CurrencyCode.of("PLN")).hasToString("EUR");
    }
}
