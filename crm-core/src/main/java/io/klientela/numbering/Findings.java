package io.klientela.numbering;

import java.util.List;

/**
 * What a report found of one sort: all of it counted, the first of it listed.
 *
 * @param count how many there are
 * @param first the first {@value #LISTED} of them
 * @param <T> what was found
 */
public record Findings<T>(long count, List<T> first) {
    /** So many are listed at most, however many there are. */
    public static final int LISTED = 100;

    public Findings {
        first = List.copyOf(first);
    }

    public boolean isEmpty() {
        return count == 0;
    }
}
