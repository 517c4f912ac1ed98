package io.klientela.paging;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some records in order.
 *
 * @param items the records
 * @param next where the following page begins; empty when this is the last one
 * @param <T> the kind of record
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {
    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
    }

    /**
     * Makes a page of what a storage found when asked for one record more than the page holds: the surplus record only
     * says that there is a next page.
     */
    public static <T> Page<T> of(List<T> found, int size, Function<? super T, Keyset> place) {
        if (found.size() <= size) {
            return new Page<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, size);
        return new Page<>(items, Optional.of(Cursor.after(place.apply(items.get(size - 1)))));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}
