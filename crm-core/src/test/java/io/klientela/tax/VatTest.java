package io.klientela.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VatTest {
    @Test
    void isEqualByTheWorthOfTheRate() {
        assertThat(Vat.standard("19.00")).isEqualTo(Vat.standard("19")).hasSameHashCodeAs(Vat.standard("19"));
        assertThat(Vat.standard("20").rate()).hasToString("20");
        assertThat(Vat.of(VatCategory.ZERO, new BigDecimal("0.00"), "")).isEqualTo(Vat.zero());
    }

    @ParameterizedTest
    @CsvSource({
        "S, 0",
        "S, -1",
        "S, 1001",
        "S, 1.1234567",
        "Z, 19",
        "E, 19",
        "AE, 10",
        "K, 1",
        "G, 1",
        "O, 1",
        "L, -1",
        "M, -0.5"
    })
    void refusesARateThatTheCategoryCannotHave(String category, BigDecimal rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> Vat.of(VatCategory.ofCode(category), rate, ""));
    }

    @ParameterizedTest
    @CsvSource({"S, 5.5", "Z, 0", "E, 0.00", "AE, 0", "K, 0", "G, 0", "O, 0", "L, 0", "L, 7", "M, 0.5", "B, 22"})
    void takesARateThatTheCategoryCanHave(String category, BigDecimal rate) {
        assertThat(Vat.of(VatCategory.ofCode(category), rate, "").rate()).isEqualByComparingTo(rate);
    }

    static Stream<Function<String, Vat>> factoriesWithAReason() {
        return Stream.of(Vat::exempt, Vat::reverseCharge, Vat::intraCommunity, Vat::export, Vat::outsideScope);
    }

    @ParameterizedTest
    @MethodSource("factoriesWithAReason")
    void asksForAReasonWhereTheNormDoes(Function<String, Vat> factory) {
        Vat vat = factory.apply("Art. 28");

        assertThat(vat.category().needsReason()).isTrue();
        assertThat(vat.category().isUntaxed()).isTrue();
        assertThat(vat.reason()).isEqualTo("Art. 28");
        assertThatIllegalArgumentException().isThrownBy(() -> factory.apply(" "));
    }

    @ParameterizedTest
    @EnumSource
    void takesNoReasonWhereTheNormForbidsIt(VatCategory category) {
        BigDecimal rate = category == VatCategory.STANDARD ? BigDecimal.TEN : BigDecimal.ZERO;
        if (category.forbidsReason()) {
            assertThatIllegalArgumentException().isThrownBy(() -> Vat.of(category, rate, "why"));
            assertThat(category.needsReason()).isFalse();
        } else {
            assertThat(Vat.of(category, rate, "why").reason()).isEqualTo("why");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsCode(VatCategory category) {
        assertThat(VatCategory.ofCode(category.code())).isEqualTo(category);
        assertThat(category.hasRate()).isEqualTo(category != VatCategory.OUTSIDE_SCOPE);
    }

    @Test
    void refusesACodeThatTheNormDoesNotAdmit() {
        assertThatIllegalArgumentException().isThrownBy(() -> VatCategory.ofCode("SR"));
        assertThatIllegalArgumentException().isThrownBy(() -> VatCategory.ofCode("s"));
    }
}
