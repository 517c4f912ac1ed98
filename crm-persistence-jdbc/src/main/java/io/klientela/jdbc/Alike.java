package io.klientela.jdbc;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Columns that several tables have under one name and for one purpose, such as those of an address: named here by the
 * column of one of the tables.
 */
final class Alike {
    /** A column by its name in the rows of one table. */
    private record Place(Class<?> rows, String name) {}

    /** What was found before: to go through the columns of a wide table for each of them takes longer than to write the row. */
    private static final Map<Place, Field<?>> FOUND = new ConcurrentHashMap<>();

    private Alike() {}

    static <T> void set(Record row, Field<T> alike, @Nullable T value) {
        row.set(column(row, alike), value);
    }

    static <T> T get(Record row, Field<T> alike) {
        return row.get(column(row, alike));
    }

    static <T> Field<T> of(Table<?> table, Field<T> alike) {
        return Objects.requireNonNull(table.field(alike));
    }

    /** The rows of a generated class are of one table; those of any other may come from anywhere. */
    @SuppressWarnings("unchecked") // The column that is found has the type of the one that is alike.
    private static <T> Field<T> column(Record row, Field<T> alike) {
        return row instanceof TableRecord<?>
                ? (Field<T>)
                        FOUND.computeIfAbsent(new Place(row.getClass(), alike.getName()), place -> find(row, alike))
                : find(row, alike);
    }

    private static <T> Field<T> find(Record row, Field<T> alike) {
        return Objects.requireNonNull(row.field(alike));
    }
}
