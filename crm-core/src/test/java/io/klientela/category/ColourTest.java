package io.klientela.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTest {
    /** Ratios as the calculators that follow WCAG 2.1 give them, cut to two decimals. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21.00",
        "#ffffff, #ffffff, 1.00",
        "#777777, #ffffff, 4.47",
        "#767676, #ffffff, 4.54",
        "#ff0000, #ffffff, 3.99",
        "#0000ff, #ffffff, 8.59",
        "#ffff00, #000000, 19.55",
        "#00ff00, #ffffff, 1.37"
    })
    void tellsTheContrastOfTwoColours(String one, String other, String expected) {
        assertThat(Colour.of(one).contrastWith(Colour.of(other))).isEqualByComparingTo(expected);
        assertThat(Colour.of(other).contrastWith(Colour.of(one))).isEqualByComparingTo(expected);
    }

    @Test
    void tellsWhichTextReadsBetter() {
        assertThat(Colour.of("#ffff00").readableText()).isEqualTo(Colour.BLACK);
        assertThat(Colour.of("#1f5fa8").readableText()).isEqualTo(Colour.WHITE);
        assertThat(Colour.WHITE.readableText()).isEqualTo(Colour.BLACK);
        assertThat(Colour.BLACK.readableText()).isEqualTo(Colour.WHITE);
    }

    @Test
    @Tag("ImCRM-8")
    void givesDefaultsOnWhichWhiteTextReadsWell() {
        List<Colour> defaults = Stream.concat(
                        IntStream.range(0, 20).mapToObj(StandardCategories::colour),
                        Stream.of(Colour.of(NewCategory.named("Any").colour())))
                .toList();

        assertThat(defaults).allSatisfy(colour -> {
            assertThat(colour.contrastWith(Colour.WHITE)).isGreaterThanOrEqualTo(new BigDecimal("4.50"));
            assertThat(colour.readableText()).isEqualTo(Colour.WHITE);
        });
    }
}
