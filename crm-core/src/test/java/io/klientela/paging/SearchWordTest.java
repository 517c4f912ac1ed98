package io.klientela.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Words as ranges of an index ask for them. */
class SearchWordTest {
    private static final List<SearchWord> WORDS =
            SearchWord.in("a aa aaa ab 0 09 1 b firmkk firmkka ż ß Ω 漢 😀 " + "z".repeat(60));

    @Test
    void leavesNothingBetweenAWordAndTheNext() {
        assertThat(WORDS).hasSizeGreaterThan(12);
        for (SearchWord word : WORDS) {
            assertThat(word.next()).isGreaterThan(word).isLessThan(word.end());
            for (SearchWord other : WORDS) {
                assertThat(word.next().compareTo(other) <= 0)
                        .as("%s before %s", word, other)
                        .isEqualTo(word.compareTo(other) < 0);
            }
        }
    }

    @Test
    void endsBehindAllThatBeginsWithIt() {
        for (SearchWord word : WORDS) {
            for (SearchWord other : WORDS) {
                boolean isWithin = other.compareTo(word) >= 0 && other.compareTo(word.end()) < 0;
                assertThat(isWithin).as("%s begins %s", word, other).isEqualTo(word.begins(other));
            }
        }
    }
}
