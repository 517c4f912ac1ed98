package io.klientela.paging;

import java.util.Objects;
import java.util.Optional;

/**
 * What a storage is asked for: the records behind a place, in order, at most so many.
 *
 * @param after the place to go on from, or empty for the beginning
 * @param limit the most records to return
 */
public record Slice(Optional<Keyset> after, int limit) {
    public Slice {
        Objects.requireNonNull(after, "after");
        if (limit < 1) {
            throw new IllegalArgumentException("A slice holds at least one record, not " + limit);
        }
    }

    /** The slice that fills the page and shows whether another follows. */
    public static Slice of(PageRequest page) {
        return new Slice(page.place(), page.size() + 1);
    }
}
