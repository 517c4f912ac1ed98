package io.klientela.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.RowN;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * A statement of which nothing but the values ever changes. jOOQ writes its text once for a dialect; to do so each time takes longer
 * than the database takes for what is looked up by a key. For those that nearly every command runs. Thread-safe.
 */
final class KeptStatement {
    /** As a dialect words it, and what its question marks stand for. */
    private record Text(String text, List<Parameter> parameters) {}

    private final Query model;
    private final RowN fields;
    private final ConcurrentMap<SQLDialect, Text> texts = new ConcurrentHashMap<>();

    private KeptStatement(Query model, Field<?>... fields) {
        this.model = model;
        this.fields = DSL.row(List.of(fields));
    }

    /** One that is answered by rows. */
    static KeptStatement query(ResultQuery<?> model) {
        return new KeptStatement(model, model.fields());
    }

    /** One that changes rows. */
    static KeptStatement change(Query model) {
        return new KeptStatement(model);
    }

    /** What stands in a model for a value that is compared with {@code column}, or set there. */
    static <T> Param<T> any(Field<T> column) {
        return DSL.val(null, column);
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(FoundRow row) throws SQLException;
    }

    /**
     * The rows of a query.
     *
     * @param values in the order in which the text has their question marks
     */
    <T> List<T> fetch(DSLContext sql, Reader<T> reader, Object... values) {
        return run(sql, values, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                FoundRow row = new FoundRow(rows, fields);
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(row));
                }
                return found;
            }
        });
    }

    /** The rows of a query of a few fields. */
    List<Record> records(DSLContext sql, Object... values) {
        return fetch(sql, row -> row.into(sql.newRecord(fields.fields())), values);
    }

    /** As {@link #fetch}, for what there is once or not at all. */
    <T> Optional<T> find(DSLContext sql, Reader<T> reader, Object... values) {
        return fetch(sql, reader, values).stream().findFirst();
    }

    /**
     * Changes rows.
     *
     * @param values in the order in which the text has their question marks
     * @return how many rows
     */
    int execute(DSLContext sql, Object... values) {
        return run(sql, values, PreparedStatement::executeUpdate);
    }

    @FunctionalInterface
    private interface Run<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(DSLContext sql, Object[] values, Run<T> run) {
        Text text = texts.computeIfAbsent(sql.dialect(), dialect -> text(sql));
        Connection connection = sql.configuration().connectionProvider().acquire();
        try (PreparedStatement statement = connection.prepareStatement(text.text)) {
            for (int place = 0; place < values.length; place++) {
                text.parameters.get(place).set(statement, place + 1, sql.dialect(), values[place]);
            }
            return run.of(statement);
        } catch (SQLException failure) {
            throw PassingFault.translated(failure);
        }
    }

    private Text text(DSLContext sql) {
        List<Parameter> parameters = sql.extractParams(model).values().stream()
                .filter(parameter -> !parameter.isInline())
                .map(parameter -> Parameter.of(parameter.getDataType()))
                .toList();
        return new Text(sql.render(model), parameters);
    }
}
