package io.klientela.paging;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some records in order.
 *
 * @param items the records
 * @param previous where the page before ends; empty when this is the first one, and in lists that go forwards only
 * @param next where the following page begins; empty when this is the last one
 * @param <T> the kind of record
 */
public record Page<T>(List<T> items, Optional<Cursor> previous, Optional<Cursor> next) {
    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(next, "next");
    }

    /**
     * Makes a page of what a storage found when asked for one record more than the page holds: the surplus record only
     * says that there is a next page. For lists that go forwards only.
     */
    public static <T> Page<T> of(List<T> found, int size, Function<? super T, Keyset> place) {
        Page<T> page = of(found, PageRequest.first(size), ListOrder.STANDARD, place);
        return new Page<>(page.items(), Optional.empty(), page.next());
    }

    /**
     * Makes a page of what a storage found when asked for one record more than the page holds. The surplus record, the
     * last one going forwards and the first one going back, only says that there is more. Whoever came from a page may go
     * back to it.
     */
    public static <T> Page<T> of(
            List<T> found, PageRequest request, ListOrder order, Function<? super T, Keyset> place) {
        boolean isBackwards = request.before().isPresent();
        boolean isMore = found.size() > request.size();
        int from = isMore && isBackwards ? found.size() - request.size() : 0;
        List<T> items = found.subList(from, Math.min(found.size(), from + request.size()));
        if (items.isEmpty()) {
            return new Page<>(items, Optional.empty(), Optional.empty());
        }
        Cursor first = Cursor.at(place.apply(items.get(0)), order);
        Cursor last = Cursor.at(place.apply(items.get(items.size() - 1)), order);
        return new Page<>(
                items,
                Optional.of(first)
                        .filter(any -> isBackwards ? isMore : request.after().isPresent()),
                Optional.of(last).filter(any -> isBackwards || isMore));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), previous, next);
    }
}
