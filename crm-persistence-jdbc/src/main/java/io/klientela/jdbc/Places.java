package io.klientela.jdbc;

import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.paging.SortKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Where a slice goes on, as a condition. */
final class Places {
    private Places() {}

    /**
     * What lies behind the slice's place by key, then id. The first half repeats what the second implies: it is a plain
     * range, which every database looks up in an index.
     */
    static Condition after(Slice slice, Field<SortKey> key, Field<?> id) {
        return slice.after()
                .map(place -> key.ge(place.key()).and(key.gt(place.key()).or(isBehind(id, place))))
                .orElse(DSL.noCondition());
    }

    /** What lies before the slice's place by id alone: for lists that show the latest first. */
    static Condition before(Slice slice, Field<?> id) {
        return slice.after()
                .map(place -> id.coerce(SQLDataType.UUID).lt(place.id()))
                .orElse(DSL.noCondition());
    }

    /**
     * The order of an index, backwards. Of its columns those that have one value in the whole list must be named, too: else H2 reads
     * and sorts the whole list for each page.
     */
    static List<OrderField<?>> latestFirst(Field<?>... index) {
        return Stream.of(index).<OrderField<?>>map(Field::desc).toList();
    }

    /** What lies before the slice's place by time, then id: for lists that show the latest first. */
    static Condition earlier(Slice slice, Field<Instant> moment, Field<?> id) {
        return slice.after()
                .map(place -> moment.le(place.moment())
                        .and(moment.lt(place.moment())
                                .or(id.coerce(SQLDataType.UUID).lt(place.id()))))
                .orElse(DSL.noCondition());
    }

    private static Condition isBehind(Field<?> id, Keyset place) {
        return id.coerce(SQLDataType.UUID).gt(place.id());
    }
}
