package io.klientela.testkit;

import io.klientela.access.AccessDeniedException;
import io.klientela.error.NotFoundException;
import io.klientela.id.EmployeeId;
import io.klientela.paging.Cursor;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A way in which something is learnt of records, and how the leak hunt goes it: what it answers is compared with what the
 * rules say.
 *
 * @param name what the hunt calls it
 * @param methods the methods of services that it covers, each as {@code Service.method(Parameter)}
 * @param hunt goes the way once as an employee, at random, and compares
 */
record QueryPath(String name, Set<String> methods, BiConsumer<LeakWorld, EmployeeId> hunt) {
    /** What a refusal comes to. */
    enum Refusal {
        /** The permission is not held at all. */
        DENIED,
        /** As if there were no such record. */
        NOT_FOUND
    }

    /** What a query answers: a value, or how it refuses. */
    static Object answer(Supplier<?> query) {
        try {
            return query.get();
        } catch (AccessDeniedException denied) {
            return Refusal.DENIED;
        } catch (NotFoundException missing) {
            return Refusal.NOT_FOUND;
        }
    }

    /** The refusal for a record that one does not reach. */
    static Refusal refusal(boolean holdsPermission) {
        return holdsPermission ? Refusal.NOT_FOUND : Refusal.DENIED;
    }

    /** Everything that a list answers with from a place on, walked page by page. */
    static <T> List<T> walk(Function<PageRequest, Page<T>> list, int size, Optional<Cursor> from) {
        List<T> all = new ArrayList<>();
        PageRequest first = PageRequest.first(size);
        Page<T> page = list.apply(from.map(first::next).orElse(first));
        all.addAll(page.items());
        for (Optional<Cursor> next = page.next(); next.isPresent(); next = page.next()) {
            page = list.apply(first.next(next.get()));
            all.addAll(page.items());
        }
        return all;
    }

    /** Everything that a list answers with before a place, walked back page by page, in the order of the list. */
    static <T> List<T> walkBack(Function<PageRequest, Page<T>> list, int size, Cursor from) {
        List<T> all = new ArrayList<>();
        for (Optional<Cursor> end = Optional.of(from); end.isPresent(); ) {
            Page<T> page = list.apply(PageRequest.first(size).before(end.get()));
            all.addAll(0, page.items());
            end = page.previous();
        }
        return all;
    }
}
