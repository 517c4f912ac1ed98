package io.klientela.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortKeyTest {
    @ParameterizedTest
    @CsvSource({
        "Łódź, lodz",
        "ŁÓDŹ, lodz",
        "Škoda, skoda",
        "Ștefan, stefan",
        "Ştefan, stefan",
        "Straße, strasse",
        "İzmir, izmir",
        "Diyarbakır, diyarbakir",
        "Œuvre, oeuvre",
        "ﬁn, fin",
        "Ὀδυσσεύς, οδυσσευσ",
        "'  A \t B  ', a b",
    })
    void foldsCaseAccentsAndSpace(String text, String folded) {
        assertThat(SortKey.of(text).folded()).isEqualTo(folded);
    }

    @Test
    void ordersLettersBeyondTheBasicPlaneByCodePoint() {
        assertThat(SortKey.of("\uE000")).isLessThan(SortKey.of("😀"));
    }

    @Test
    void cutsLongTextWithoutSplittingALetter() {
        SortKey key = SortKey.of("x".repeat(SortKey.MAX_LENGTH - 1) + "😀");

        assertThat(key.folded()).hasSize(SortKey.MAX_LENGTH - 1);
    }

    @Property
    void foldingAgainChangesNothing(@ForAll String text) {
        assertThat(SortKey.fold(SortKey.fold(text))).isEqualTo(SortKey.fold(text));
    }

    @Property
    void aCursorLeadsBackToItsPlace(@ForAll String text, @ForAll long high, @ForAll long low) {
        String whole = text.codePoints()
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Keyset place = new Keyset(SortKey.of(whole), new UUID(high, low));

        assertThat(Cursor.after(place).place()).isEqualTo(place);
    }
}
