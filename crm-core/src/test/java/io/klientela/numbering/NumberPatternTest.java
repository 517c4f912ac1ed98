package io.klientela.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 5);

    @Test
    @Tag("TEAMLAB-26")
    @DisplayName("TEAMLAB-26: INV and seven digits from 0000001")
    void theDefaultIsInvAndSevenDigits() {
        assertThat(NumberPattern.DEFAULT.render(NOVEMBER, 1)).isEqualTo("INV0000001");
    }

    @ParameterizedTest
    @CsvSource({
        "FV/{yyyy}/{MM}/{seq:4}, 1, FV/2026/11/0001",
        "FV/{yyyy}/{MM}/{seq:4}, 12345, FV/2026/11/12345",
        "{yyyy}{seq:5}, 42, 202600042",
        "{seq:1}/{MM}/{yy}, 7, 7/11/26",
        "N° {seq:3}-{yy}, 12, N° 012-26",
        "{seq:18}, 1, 000000000000000001",
    })
    void rendersTokensAndText(String pattern, long sequence, String number) {
        assertThat(NumberPattern.parse(pattern).render(NOVEMBER, sequence)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "INV",
                "INV{seq}",
                "INV{seq:0}",
                "INV{seq:04}",
                "INV{seq:19}",
                "{seq:4}{seq:4}",
                "{yyyy}/{yyyy}/{seq:4}",
                "{yyyy}/{yy}/{seq:4}",
                "{dd}/{seq:4}",
                "INV{seq:4",
                "INV}{seq:4}",
                "{{seq:4}}",
                " INV{seq:4}",
                "INV\t{seq:4}",
                "INV\u200B{seq:4}",
                "INV\u0301{seq:4}",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQ{seq:1}",
            })
    void refusesTextThatIsNoPattern(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> NumberPattern.parse(text));
    }

    @Test
    void allowsNumbersOfSixtyCharacters() {
        NumberPattern longest = NumberPattern.parse("A".repeat(42) + "{seq:1}");

        assertThat(longest.render(NOVEMBER, 999_999_999_999_999_999L)).hasSize(NumberPattern.MAX_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 1_000_000_000_000_000_000L})
    void refusesSequencesOutOfRange(long sequence) {
        assertThatIllegalArgumentException().isThrownBy(() -> NumberPattern.DEFAULT.render(NOVEMBER, sequence));
    }

    @Test
    void refusesYearsThatItsDigitsDoNotName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberPattern.parse("{yy}/{seq:1}").render(LocalDate.of(1999, 12, 31), 1))
                .withMessageContaining("use {yyyy}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberPattern.parse("{yyyy}/{seq:1}").render(LocalDate.of(10_000, 1, 1), 1));
    }

    @ParameterizedTest
    @CsvSource({
        "INV{seq:7}, INV0000001, true",
        "INV{seq:7}, INV0000000, false",
        "INV{seq:7}, INV10000000, true",
        "INV{seq:7}, INV00000001, false",
        "INV{seq:7}, inv0000001, false",
        "INV{seq:7}, INV000001, false",
        "INV{seq:1}, INV999999999999999999, true",
        "INV{seq:1}, INV1000000000000000000, false",
        "{MM}-{seq:2}, 12-01, true",
        "{MM}-{seq:2}, 13-01, false",
        "{MM}-{seq:2}, 00-01, false",
        "{yyyy}{seq:1}, 00001, false",
        "{yyyy}{seq:1}, 00011, true",
        "{seq:2}{yyyy}, 012026, true",
        "{seq:2}{yyyy}, 12026, false",
    })
    void knowsWhichTextsItCouldGive(String pattern, String number, boolean expected) {
        assertThat(NumberPattern.parse(pattern).couldRender(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "FV{seq:4}, FV{seq:7}, true", // FV1000000 is a wide number of the first
        "FV{seq:4}, FK{seq:4}, false",
        "FV{seq:4}, FV/{seq:4}, false",
        "{yyyy}{seq:5}, {seq:9}, true",
        "{yyyy}{seq:5}, {yy}{MM}{seq:5}, true",
        "FV{MM}{seq:1}, FV{seq:3}, true",
        "FV{seq:3}, FV0{seq:2}, true",
        "FV{seq:3}, FV00{seq:2}, false", // a wider one begins with no zero, and FV0001 has too many
        "{seq:1}A, {seq:1}B, false",
        "{yy}1{seq:1}, {yyyy}{seq:1}, true",
        "{MM}/{seq:1}, 13/{seq:1}, false",
        "{MM}/{seq:1}, 12/{seq:1}, true",
    })
    void knowsWhichPatternsCouldGiveTheSame(String one, String other, boolean expected) {
        assertThat(NumberPattern.parse(one).overlaps(NumberPattern.parse(other)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "INV{seq:7}, YEARLY",
        "INV{seq:7}, MONTHLY",
        "{MM}/{seq:4}, YEARLY",
        "{MM}/{seq:4}, MONTHLY",
        "{yyyy}/{seq:4}, MONTHLY",
    })
    void refusesToRestartWithoutShowingThePeriod(String text, Restart restart) {
        NumberPattern pattern = NumberPattern.parse(text);

        assertThatExceptionOfType(PatternWithoutPeriodException.class)
                .isThrownBy(() -> pattern.requirePeriodOf(restart))
                .satisfies(refusal -> {
                    assertThat(refusal.pattern()).isEqualTo(pattern);
                    assertThat(refusal.restart()).isEqualTo(restart);
                    assertThat(refusal.code()).isEqualTo("number.pattern-without-period");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "INV{seq:7}, NEVER",
        "{yyyy}/{seq:4}, NEVER",
        "{yy}/{seq:4}, YEARLY",
        "{yyyy}/{MM}/{seq:4}, YEARLY",
        "{MM}/{yy}/{seq:4}, MONTHLY",
    })
    void restartsWhereThePeriodShows(String text, Restart restart) {
        NumberPattern pattern = NumberPattern.parse(text);

        assertThat(pattern.requirePeriodOf(restart)).isSameAs(pattern);
    }

    @Test
    void isEqualByItsText() {
        assertThat(NumberPattern.parse("INV{seq:7}"))
                .isEqualTo(NumberPattern.DEFAULT)
                .hasSameHashCodeAs(NumberPattern.DEFAULT)
                .hasToString("INV{seq:7}")
                .isNotEqualTo(NumberPattern.parse("INV{seq:8}"));
    }

    @ParameterizedTest
    @CsvSource({"NEVER, ''", "YEARLY, 2026", "MONTHLY, 2026-11"})
    void namesThePeriodOfADate(Restart restart, String key) {
        assertThat(restart.periodOf(NOVEMBER)).isEqualTo(new NumberPeriod(key)).hasToString(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "2026-13", "2026-1", "2026-11-05", " "})
    void refusesKeysThatNameNoPeriod(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberPeriod(key));
    }
}
