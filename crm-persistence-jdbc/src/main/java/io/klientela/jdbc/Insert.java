package io.klientela.jdbc;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/** Adds a few rows by a kept text, which depends on the columns and the number of the rows, but not on what they hold. */
final class Insert {
    /** Most commands add fewer. Texts for all the numbers above would fill the memory and save little for each row. */
    static final int MOST_ROWS = 16;

    /** What a text depends on. Columns are named by their places in the table. */
    private record Shape(SQLDialect dialect, Table<?> table, BitSet columns, int rows) {}

    private static final ConcurrentMap<Shape, KeptText> TEXTS = new ConcurrentHashMap<>();

    private Insert() {}

    /** Adds rows of one table, at most {@value #MOST_ROWS}. A column that only some of them set is empty in the others. */
    static void into(DSLContext sql, List<? extends TableRecord<?>> rows) {
        BitSet columns = columnsSet(rows);
        Table<?> table = rows.get(0).getTable();
        KeptText text = TEXTS.computeIfAbsent(
                new Shape(sql.family(), table, columns, rows.size()), shape -> text(sql, table, columns, rows.size()));
        List<@Nullable Object> values = new ArrayList<>(text.parameters().size());
        for (TableRecord<?> row : rows) {
            columns.stream().mapToObj(row::get).forEach(values::add);
        }
        text.run(sql, values, PreparedStatement::executeUpdate);
    }

    private static BitSet columnsSet(List<? extends TableRecord<?>> rows) {
        BitSet columns = new BitSet();
        for (TableRecord<?> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                if (row.changed(column)) {
                    columns.set(column);
                }
            }
        }
        return columns;
    }

    private static KeptText text(DSLContext sql, Table<?> table, BitSet set, int rows) {
        List<Field<?>> columns = set.stream().<Field<?>>mapToObj(table::field).toList();
        InsertValuesStepN<?> insert = sql.insertInto(table).columns(columns);
        List<Parameter> parameters = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            insert = insert.values(Collections.nCopies(columns.size(), null));
            columns.forEach(column -> parameters.add(Parameter.of(column.getDataType())));
        }
        return new KeptText(insert.getSQL(), List.copyOf(parameters));
    }
}
