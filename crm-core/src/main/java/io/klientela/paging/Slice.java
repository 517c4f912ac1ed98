package io.klientela.paging;

import java.util.Objects;
import java.util.Optional;

/**
 * What a storage is asked for: some records in order, at most so many. Going forwards it is the first of those behind a
 * place; going back it is the last of those before one. Either way they are answered in the order of the list.
 *
 * @param after the place to go on from, or empty
 * @param before the place to go back from, or empty
 * @param limit the most records to return
 */
public record Slice(Optional<Keyset> after, Optional<Keyset> before, int limit) {
    public Slice {
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(before, "before");
        if (after.isPresent() && before.isPresent()) {
            throw new IllegalArgumentException("A slice goes on from a place or back from one");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("A slice holds at least one record, not " + limit);
        }
    }

    /** Forwards, from the beginning when {@code after} is empty. */
    public Slice(Optional<Keyset> after, int limit) {
        this(after, Optional.empty(), limit);
    }

    /**
     * The slice that fills the page of a list that goes forwards only, and shows whether another follows.
     *
     * @throws IllegalArgumentException if the page is asked for backwards
     */
    public static Slice of(PageRequest page) {
        if (page.before().isPresent()) {
            throw new IllegalArgumentException("This list is read forwards only; ask for the page after a cursor");
        }
        return bothWays(page, ListOrder.STANDARD);
    }

    /**
     * The slice that fills the page of a list that goes both ways, and shows whether another follows.
     *
     * @param order the order of the list, which the cursor must be of
     * @throws IllegalArgumentException if the cursor is of a list in another order
     */
    public static Slice bothWays(PageRequest page, ListOrder order) {
        return new Slice(
                page.after().map(cursor -> cursor.place(order)),
                page.before().map(cursor -> cursor.place(order)),
                page.size() + 1);
    }

    public boolean isBackwards() {
        return before.isPresent();
    }

    /** As this, with another limit. */
    public Slice limitedTo(int most) {
        return new Slice(after, before, most);
    }

    /**
     * As {@link #of}, of a list that goes by time.
     *
     * @throws IllegalArgumentException if the cursor is one of another list
     */
    public static Slice byTime(PageRequest page) {
        Slice slice = of(page);
        slice.after().ifPresent(Keyset::moment);
        return slice;
    }
}
