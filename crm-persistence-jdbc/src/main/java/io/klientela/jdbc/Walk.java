package io.klientela.jdbc;

import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.paging.SortDirection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * How a slice is read from an order by a key, then id: from where, in which direction, and how much. A slice that goes back
 * is read against the order of its list and turned round.
 *
 * @param slice what is asked for
 * @param ascends whether keys are read upwards
 */
record Walk(Slice slice, boolean ascends) {
    /** Through a list in {@code direction}. */
    static Walk of(Slice slice, SortDirection direction) {
        return new Walk(slice, (direction == SortDirection.ASCENDING) != slice.isBackwards());
    }

    /**
     * What lies beyond the slice's place. The first half repeats what the second implies: it is a plain range, which every
     * database looks up in an index.
     *
     * @param value the key of a place as the column holds it
     */
    <T> Condition beyond(Field<T> key, Function<Keyset, T> value, Field<?> id) {
        Optional<Keyset> from = slice.isBackwards() ? slice.before() : slice.after();
        return from.map(place -> beyond(key, value.apply(place), id, place)).orElse(DSL.noCondition());
    }

    /** What lies beyond the slice's place by id alone. */
    Condition beyond(Field<?> id) {
        Optional<Keyset> from = slice.isBackwards() ? slice.before() : slice.after();
        var uuid = id.coerce(SQLDataType.UUID);
        return from.map(place -> ascends ? uuid.gt(place.id()) : uuid.lt(place.id()))
                .orElse(DSL.noCondition());
    }

    private <T> Condition beyond(Field<T> key, T value, Field<?> id, Keyset place) {
        var uuid = id.coerce(SQLDataType.UUID);
        return ascends
                ? key.ge(value).and(key.gt(value).or(uuid.gt(place.id())))
                : key.le(value).and(key.lt(value).or(uuid.lt(place.id())));
    }

    List<SortField<?>> order(Field<?>... fields) {
        List<SortField<?>> order = new ArrayList<>();
        for (Field<?> field : fields) {
            order.add(ascends ? field.asc() : field.desc());
        }
        return order;
    }

    int limit() {
        return slice.limit();
    }

    /** What was read, in the order of the list. */
    <T> List<T> listed(List<T> read) {
        List<T> listed = new ArrayList<>(read);
        if (slice.isBackwards()) {
            Collections.reverse(listed);
        }
        return listed;
    }
}
