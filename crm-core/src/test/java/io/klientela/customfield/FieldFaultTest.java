package io.klientela.customfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldFaultTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pl | decimals | 0 | może mieć najwyżej 0 miejsc po przecinku",
                "pl | decimals | 1 | może mieć najwyżej 1 miejsce po przecinku",
                "pl | decimals | 2 | może mieć najwyżej 2 miejsca po przecinku",
                "pl | decimals | 5 | może mieć najwyżej 5 miejsc po przecinku",
                "pl | too-long | 12 | może mieć najwyżej 12 znaków",
                "pl | too-long | 22 | może mieć najwyżej 22 znaki",
                "pl | too-long | 112 | może mieć najwyżej 112 znaków",
                "pl | too-many | 1 | przyjmuje najwyżej 1 opcję",
                "cs | decimals | 1 | může mít nejvýše 1 desetinné místo",
                "cs | too-long | 4 | může mít nejvýše 4 znaky",
                "cs | too-long | 22 | může mít nejvýše 22 znaků",
                "fr | decimals | 0 | compte au plus 0 décimale",
                "fr | decimals | 1 | compte au plus 1 décimale",
                "fr | decimals | 2 | compte au plus 2 décimales",
                "ro | too-long | 1 | are cel mult 1 caracter",
                "ro | too-long | 19 | are cel mult 19 caractere",
                "ro | too-long | 20 | are cel mult 20 de caractere",
                "ro | too-long | 119 | are cel mult 119 caractere",
                "ro | too-long | 500 | are cel mult 500 de caractere",
                "en | too-many | 1 | takes at most 1 option",
                "en | too-many | 2 | takes at most 2 options",
                "de | too-many | 1 | takes at most 1 option"
            })
    void putsTheNounInTheFormThatTheNumberAsksFor(String language, String code, int limit, String message) {
        assertThat(FieldFault.of(code, limit).message(Locale.forLanguageTag(language)))
                .isEqualTo(message);
    }
}
