package io.klientela.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.RowN;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/** Writes and finds rows the way that every table wants it. */
final class Rows {
    /** So many rows go into one statement: below the parameters that PostgreSQL takes, whatever the table. */
    private static final int CHUNK = 500;

    private Rows() {}

    static void insert(DSLContext sql, TableRecord<?> row) {
        Insert.into(sql, List.of(row));
    }

    /** Adds rows of one table. A column that only some of them set is empty in the others. */
    static <R extends TableRecord<R>> void insertAll(DSLContext sql, List<R> rows) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<R> chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
            if (chunk.size() <= Insert.MOST_ROWS) {
                Insert.into(sql, chunk);
            } else {
                sql.insertInto(chunk.get(0).getTable()).set(chunk).execute();
            }
        }
    }

    /**
     * Saves a row whose version is one above the stored one.
     *
     * @return whether the stored version was that
     */
    static <R extends UpdatableRecord<R>> boolean update(
            DSLContext sql, R row, TableField<R, Long> version, long next) {
        Condition stored = version.eq(next - 1);
        for (TableField<R, ?> key : keyOf(row.getTable())) {
            stored = stored.and(holds(key, row));
            row.changed(key, false);
        }
        return sql.update(row.getTable()).set(row).where(stored).execute() == 1;
    }

    private static <R extends UpdatableRecord<R>> List<TableField<R, ?>> keyOf(Table<R> table) {
        return Objects.requireNonNull(table.getPrimaryKey()).getFields();
    }

    private static <T> Condition holds(Field<T> field, UpdatableRecord<?> row) {
        return field.eq(DSL.val(row.get(field), field));
    }

    /**
     * The rows that belong to these records, each of which is named once.
     *
     * @param within what else holds of them: what the columns say that stand before {@code record} in an index
     * @param record the column that names the record
     */
    static <R extends Record, T> Result<R> ofEach(
            DSLContext sql,
            Table<R> table,
            Condition within,
            Field<T> record,
            Collection<T> records,
            OrderField<?>... order) {
        if (sql.family() != SQLDialect.H2) {
            return sql.selectFrom(table)
                    .where(within)
                    .and(record.in(records))
                    .orderBy(order)
                    .fetch();
        }
        return sql.select(table.fields())
                .from(amongEach(table, within, record, records))
                .where(record.isNotNull())
                .orderBy(order)
                .fetchInto(table);
    }

    /** Those of these records that there are, to be united with others. */
    static <T> Select<Record1<T>> namesOf(
            DSLContext sql, Table<?> table, Condition within, Field<T> record, Collection<T> records) {
        boolean isJoined = sql.family() == SQLDialect.H2 && !records.isEmpty();
        return isJoined
                ? DSL.select(record)
                        .from(amongEach(table, within, record, records))
                        .where(record.isNotNull())
                : DSL.select(record).from(table).where(within).and(record.in(records));
    }

    /**
     * The rows that belong to these records, to be joined with others, and an empty one for each that has none. Of a list of values
     * that follows another column, H2 makes no use of an index: it would read the whole project. So it does where it may choose which
     * table to begin with and an order is asked for, once the project is large: with an outer join it may not.
     */
    static <T> Table<?> amongEach(Table<?> table, Condition within, Field<T> record, Collection<T> records) {
        RowN[] ids = records.stream()
                .map(id -> DSL.row(List.of(DSL.val(id, record))))
                .toArray(RowN[]::new);
        Table<?> named = DSL.values(ids).as("named", "id");
        return named.leftJoin(table).on(within).and(record.eq(named.field("id", record.getDataType())));
    }
}
