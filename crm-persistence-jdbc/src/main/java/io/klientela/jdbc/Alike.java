package io.klientela.jdbc;

import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Columns that several tables have under one name and for one purpose, such as those of an address: named here by the
 * column of one of the tables.
 */
final class Alike {
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

    private static <T> Field<T> column(Record row, Field<T> alike) {
        return Objects.requireNonNull(row.field(alike));
    }
}
