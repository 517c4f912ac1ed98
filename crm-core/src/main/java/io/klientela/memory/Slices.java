package io.klientela.memory;

import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.paging.SortDirection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Slices of rows of which no index stands ready in the order and direction that is asked for. */
final class Slices {
    private Slices() {}

    static <T> List<T> of(Stream<T> rows, Function<? super T, Keyset> place, SortDirection direction, Slice slice) {
        Comparator<Keyset> walked = (direction == SortDirection.ASCENDING) == slice.isBackwards()
                ? Comparator.reverseOrder()
                : Comparator.naturalOrder();
        Optional<Keyset> from = slice.isBackwards() ? slice.before() : slice.after();
        List<T> found =
                new ArrayList<>(rows.filter(row -> from.map(start -> walked.compare(place.apply(row), start) > 0)
                                .orElse(true))
                        .sorted(Comparator.comparing(place, walked))
                        .limit(slice.limit())
                        .toList());
        if (slice.isBackwards()) {
            Collections.reverse(found);
        }
        return found;
    }
}
