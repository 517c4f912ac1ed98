package io.klientela.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.klientela.contact.ContactSort;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final ListOrder NEWEST = new ListOrder("created-descending");
    private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

    private static Keyset place(int item) {
        return new Keyset(new SortKey("key " + item), new UUID(0, item));
    }

    /** A list of ten, as a storage would answer. */
    private static Page<Integer> list(PageRequest request) {
        Slice slice = Slice.bothWays(request, ListOrder.STANDARD);
        List<Integer> within = TEN.stream()
                .filter(item -> slice.after()
                        .map(after -> place(item).compareTo(after) > 0)
                        .orElse(true))
                .filter(item -> slice.before()
                        .map(before -> place(item).compareTo(before) < 0)
                        .orElse(true))
                .toList();
        int from = slice.isBackwards() ? Math.max(0, within.size() - slice.limit()) : 0;
        return Page.of(
                within.subList(from, Math.min(within.size(), from + slice.limit())),
                request,
                ListOrder.STANDARD,
                PageTest::place);
    }

    @Test
    void goesToTheEndAndBackThroughTheSamePages() {
        PageRequest four = PageRequest.first(4);
        Page<Integer> first = list(four);
        Page<Integer> second = list(four.next(first.next().orElseThrow()));
        Page<Integer> third = list(four.next(second.next().orElseThrow()));

        assertThat(first.previous()).isEmpty();
        assertThat(third.items()).containsExactly(8, 9);
        assertThat(third.next()).isEmpty();
        Page<Integer> secondAgain = list(four.before(third.previous().orElseThrow()));
        assertThat(secondAgain).isEqualTo(second);
        Page<Integer> firstAgain = list(four.before(secondAgain.previous().orElseThrow()));
        assertThat(firstAgain).isEqualTo(first);
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        Cursor cursor = Cursor.at(place(3), NEWEST);

        assertThat(cursor.place(NEWEST)).isEqualTo(place(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cursor.place(ListOrder.STANDARD))
                .withMessageContaining("created-descending")
                .withMessageContaining("first page");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.after(place(3)).place(NEWEST));
        // That of a timeline is none of a list of contacts by name.
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Cursor.after(place(3)).place(ContactSort.byName().order()));
    }

    @Test
    void refusesWhatIsNoCursor() {
        for (String text : List.of("", "abc", "fg", "!", "figure~it")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> new Cursor(text).place());
        }
    }

    @Test
    void aListThatGoesForwardsOnlyRefusesToGoBack() {
        PageRequest back = PageRequest.first(2).before(Cursor.after(place(3)));

        assertThatIllegalArgumentException().isThrownBy(() -> Slice.of(back)).withMessageContaining("forwards only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageRequest(2, back.before(), Optional.of(Cursor.after(place(4)))));
    }
}
