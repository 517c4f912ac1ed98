package io.klientela.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The text of a statement as jOOQ wrote it for one dialect, to be run by JDBC any number of times. To write a text takes jOOQ longer
 * than the database takes for a row that is looked up by its key, or added.
 *
 * @param parameters what its question marks stand for
 */
record KeptText(String text, List<Parameter> parameters) {
    /** What is done with a statement that has its values. */
    @FunctionalInterface
    interface Run<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /**
     * Runs it once.
     *
     * @param values one for each question mark, in their order
     */
    <T> T run(DSLContext sql, List<? extends @Nullable Object> values, Run<T> run) {
        if (values.size() != parameters.size()) {
            throw new IllegalArgumentException(values.size() + " values for the " + parameters.size() + " of " + text);
        }
        ConnectionProvider connections = sql.configuration().connectionProvider();
        Connection connection = connections.acquire();
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int place = 0; place < parameters.size(); place++) {
                parameters.get(place).set(statement, place + 1, sql.family(), values.get(place));
            }
            return run.of(statement);
        } catch (SQLException failure) {
            throw PassingFault.translated("SQL [" + text + "]", failure);
        } finally {
            connections.release(connection);
        }
    }
}
