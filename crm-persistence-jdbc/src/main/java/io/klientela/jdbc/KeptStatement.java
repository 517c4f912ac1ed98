package io.klientela.jdbc;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.jooq.exception.TooManyRowsException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A statement of which nothing but the values ever changes, with its text kept for each dialect. For those that nearly every command
 * runs. Thread-safe.
 */
final class KeptStatement {
    private final Query model;
    private final RowN fields;
    private final ConcurrentMap<SQLDialect, KeptText> texts = new ConcurrentHashMap<>();

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

    /**
     * What stands in a model for a value that is compared with {@code column}, or set there.
     *
     * @throws IllegalArgumentException for decimals: H2 is told the scale of each value, so that its text is none to keep
     */
    static <T> Param<T> any(Field<T> column) {
        if (column.getConverter().fromType() == BigDecimal.class) {
            throw new IllegalArgumentException("A text with a decimal cannot be kept: " + column);
        }
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
    <T> List<T> fetch(DSLContext sql, Reader<T> reader, @Nullable Object... values) {
        return text(sql).run(sql, Arrays.asList(values), statement -> {
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
    List<Record> records(DSLContext sql, @Nullable Object... values) {
        return fetch(sql, row -> row.into(sql.newRecord(fields.fields())), values);
    }

    /**
     * As {@link #fetch}, for what there is once or not at all.
     *
     * @throws TooManyRowsException if there is more
     */
    <T> Optional<T> find(DSLContext sql, Reader<T> reader, @Nullable Object... values) {
        List<T> found = fetch(sql, reader, values);
        if (found.size() > 1) {
            throw new TooManyRowsException(
                    found.size() + " rows, not one, for " + text(sql).text());
        }
        return found.stream().findFirst();
    }

    /**
     * Changes rows.
     *
     * @param values in the order in which the text has their question marks
     * @return how many rows
     */
    int execute(DSLContext sql, @Nullable Object... values) {
        return text(sql).run(sql, Arrays.asList(values), PreparedStatement::executeUpdate);
    }

    private KeptText text(DSLContext sql) {
        return texts.computeIfAbsent(sql.family(), dialect -> {
            List<Parameter> parameters = sql.extractParams(model).values().stream()
                    .filter(parameter -> !parameter.isInline())
                    .map(parameter -> Parameter.of(parameter.getDataType()))
                    .toList();
            return new KeptText(sql.render(model), parameters);
        });
    }
}
