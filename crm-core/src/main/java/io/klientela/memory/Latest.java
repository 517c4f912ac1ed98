package io.klientela.memory;

import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Slices of rows of which no index stands ready, those with the greatest places first. */
final class Latest {
    private Latest() {}

    static <T> List<T> of(Stream<T> rows, Function<? super T, Keyset> place, Slice slice) {
        return rows.filter(row -> slice.after()
                        .filter(after -> place.apply(row).compareTo(after) >= 0)
                        .isEmpty())
                .sorted(Comparator.<T, Keyset>comparing(place).reversed())
                .limit(slice.limit())
                .toList();
    }
}
