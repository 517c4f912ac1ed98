package io.klientela.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.klientela.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** 1E999999999 is eleven characters long and a gigabyte when it is written out. */
    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "", " ", "1,5", "1E999999999", "1E99999999999", "1E-999999999", "9999999999999999999"})
    void saysWhatARateLooksLike(String rate) {
        for (ThrowingCallable factory : List.<ThrowingCallable>of(
                () -> Vat.standard(rate),
                () -> ChargeAmount.percent(rate),
                () -> ChargeAmount.percent(rate, Money.of("1.00", "EUR")))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(factory)
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .withMessageMatching("(?s).{20,200}");
        }
    }

    @Test
    void boundsPercentagesAndCashSteps() {
        assertThat(ChargeAmount.percent("1000").percent()).isEqualByComparingTo("1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChargeAmount.percent("1000.01"))
                .withMessageContaining("1000");
        assertThat(new PayableRounding.ToCashStep(Money.of("1000", "VND")).step())
                .isEqualTo(Money.of("1000", "VND"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PayableRounding.ToCashStep(Money.of("1000.01", "PLN")))
                .withMessageContaining("1000");
        assertThatIllegalArgumentException().isThrownBy(() -> new PayableRounding.ToCashStep(Money.of("0.00", "PLN")));
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
