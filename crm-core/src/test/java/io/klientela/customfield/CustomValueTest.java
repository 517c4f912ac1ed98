package io.klientela.customfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.id.CustomFieldId;
import io.klientela.paging.SortKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CustomValueTest {
    private static final List<String> IN_ORDER = List.of(
            "-999999999999999999.9999999999",
            "-10.5",
            "-1",
            "-0.0000000001",
            "0",
            "0.0000000001",
            "2",
            "10",
            "999999999999999999.9999999999");

    private static List<SortKey> keys() {
        return IN_ORDER.stream()
                .flatMap(number -> CustomValue.of(new BigDecimal(number)).sortKey().stream())
                .toList();
    }

    @Test
    void ordersNumbersTheSameWhateverTheDefaultLocale() {
        List<SortKey> usual = keys();
        assertThat(usual).hasSameSizeAs(IN_ORDER).isSorted();
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("ar-EG-u-nu-arab", "fa-IR-u-nu-arabext", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(keys()).as(tag).isEqualTo(usual);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesANumberOfTooManyDigitsWithoutWritingThemOut() {
        CustomFieldId field = new CustomFieldId(new UUID(1, 1));
        Stream.of("1E+100000000", "-1E+2147483647", "1E+18", "1E-11", "1E-2147483647")
                .map(BigDecimal::new)
                .forEach(number -> {
                    assertRefused(() -> CustomValue.of(number));
                    assertRefused(() -> CustomFieldCondition.atLeast(field, number));
                    assertRefused(() -> CustomFieldCondition.atMost(field, number));
                    assertRefused(() -> CustomFieldCondition.between(field, BigDecimal.ONE, number));
                    assertRefused(() -> FieldType.number(0).atLeast(number));
                    assertRefused(() -> FieldType.number(0).atMost(number));
                });
        assertThat(CustomValue.of(new BigDecimal("0E+100000000"))).isEqualTo(CustomValue.of(BigDecimal.ZERO));
        assertThat(CustomValue.of(new BigDecimal("1E+17")))
                .isEqualTo(CustomValue.of(new BigDecimal("100000000000000000")));
    }

    private static void assertRefused(ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 18 digits");
    }
}
