package io.klientela.paging;

import java.util.Objects;
import java.util.Optional;

/**
 * How many records, and from where on.
 *
 * @param size 1 to {@value #MAX_SIZE}
 * @param after the cursor of the page before, or empty for the first page
 */
public record PageRequest(int size, Optional<Cursor> after) {
    /** The most records that one page holds. */
    public static final int MAX_SIZE = 1000;

    public PageRequest {
        Objects.requireNonNull(after, "after");
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("A page holds 1 to " + MAX_SIZE + " records, not " + size);
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(size, Optional.empty());
    }

    public PageRequest next(Cursor cursor) {
        return new PageRequest(size, Optional.of(cursor));
    }

    /** The place to go on from, decoded. */
    public Optional<Keyset> place() {
        return after.map(Cursor::place);
    }
}
