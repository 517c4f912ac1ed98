package io.klientela.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * Adds a few rows by a text that jOOQ wrote once: what it says depends on the dialect, the table, the columns that are set and how
 * many rows there are, but not on what they hold. Writing it each time costs more than running it.
 */
final class Insert {
    /** Most commands add fewer. Texts for all the numbers above would fill the memory and save little for each row. */
    static final int MOST_ROWS = 16;

    /** What a text depends on. Columns are named by their places in the table. */
    private record Shape(SQLDialect dialect, Table<?> table, BitSet columns, int rows) {}

    /** A text, and what the question marks of each row stand for. */
    private record Text(String text, List<Parameter> parameters) {}

    private static final ConcurrentMap<Shape, Text> TEXTS = new ConcurrentHashMap<>();

    private final DSLContext sql;
    private final List<? extends TableRecord<?>> rows;
    private final Shape shape;

    private Insert(DSLContext sql, List<? extends TableRecord<?>> rows) {
        this.sql = sql;
        this.rows = rows;
        TableRecord<?> first = rows.get(0);
        this.shape = new Shape(sql.dialect(), first.getTable(), columnsSet(first), rows.size());
    }

    private static BitSet columnsSet(TableRecord<?> row) {
        BitSet columns = new BitSet(row.size());
        for (int column = 0; column < row.size(); column++) {
            columns.set(column, row.changed(column));
        }
        return columns;
    }

    /** Adds rows of one table, at most {@value #MOST_ROWS}, of which the same columns are set. */
    static void into(DSLContext sql, List<? extends TableRecord<?>> rows) {
        new Insert(sql, rows).execute();
    }

    private void execute() {
        Text text = TEXTS.computeIfAbsent(shape, unknown -> text());
        Connection connection = sql.configuration().connectionProvider().acquire();
        try (PreparedStatement statement = connection.prepareStatement(text.text)) {
            int place = 1;
            for (TableRecord<?> row : rows) {
                int column = -1;
                for (Parameter parameter : text.parameters) {
                    column = shape.columns.nextSetBit(column + 1);
                    parameter.set(statement, place++, shape.dialect, row.get(column));
                }
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw PassingFault.translated(failure);
        }
    }

    private Text text() {
        Field<?>[] fields = shape.table.fields();
        List<Parameter> parameters = shape.columns.stream()
                .mapToObj(column -> Parameter.of(fields[column].getDataType()))
                .toList();
        return new Text(sql.insertInto(shape.table).set(rows).getSQL(), parameters);
    }
}
