package io.klientela.paging;

import java.util.Objects;
import java.util.Optional;

/**
 * How many records, and from where on.
 *
 * @param size 1 to {@value #MAX_SIZE}
 * @param after the cursor of the page before, or empty
 * @param before the cursor of the page behind, to go back; or empty
 */
public record PageRequest(int size, Optional<Cursor> after, Optional<Cursor> before) {
    /** The most records that one page holds. */
    public static final int MAX_SIZE = 1000;

    public PageRequest {
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(before, "before");
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("A page holds 1 to " + MAX_SIZE + " records, not " + size);
        }
        if (after.isPresent() && before.isPresent()) {
            throw new IllegalArgumentException("A page is asked for in one direction: after a cursor or before one");
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(size, Optional.empty(), Optional.empty());
    }

    /** The page behind {@code cursor}, as {@link Page#next()} gives it. */
    public PageRequest next(Cursor cursor) {
        return new PageRequest(size, Optional.of(cursor), Optional.empty());
    }

    /** The page that ends before {@code cursor}, as {@link Page#previous()} gives it. */
    public PageRequest before(Cursor cursor) {
        return new PageRequest(size, Optional.empty(), Optional.of(cursor));
    }
}
