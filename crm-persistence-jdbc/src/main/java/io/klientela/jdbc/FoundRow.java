package io.klientela.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.Fields;
import org.jooq.Record;

/** The row at which an answer stands, read into the types of the domain. */
final class FoundRow {
    private final ResultSet rows;
    private final Fields fields;

    /** @param fields what was asked for */
    FoundRow(ResultSet rows, Fields fields) {
        this.rows = rows;
        this.fields = fields;
    }

    /** What stands in one of the fields that were asked for. */
    <T> T get(Field<T> field) throws SQLException {
        return read(fields.indexOf(field), field);
    }

    /** Fills in the record of a table, whose fields were asked for before any other. */
    <R extends Record> R into(R row) throws SQLException {
        Field<?>[] columns = row.fields();
        for (int place = 0; place < columns.length; place++) {
            set(row, columns[place], place);
        }
        return row;
    }

    private <T> void set(Record row, Field<T> column, int place) throws SQLException {
        row.set(column, read(place, column));
    }

    private <T> T read(int place, Field<T> field) throws SQLException {
        try {
            return read(place, field.getConverter());
        } catch (RuntimeException failure) {
            throw new SQLException("What is stored in " + field + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private <T, U> U read(int place, Converter<T, U> converter) throws SQLException {
        return converter.from(rows.getObject(place + 1, converter.fromType()));
    }
}
