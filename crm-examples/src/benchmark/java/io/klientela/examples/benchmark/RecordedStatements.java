package io.klientela.examples.benchmark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that remembers each query with its parameters, so that its plan can be asked for afterwards. */
final class RecordedStatements {
    /** A query as it was sent. */
    record Statement(String sql, List<Parameter> parameters) {
        /** The query's plan in PostgreSQL, with what it really read. */
        List<String> plan(Connection connection) throws SQLException {
            return plan(connection, "(analyze, buffers)");
        }

        /** The query's plan. */
        List<String> plan(Connection connection, String options) throws SQLException {
            return rows(connection, "explain " + options + " " + sql);
        }

        /** Sends the query again. */
        void repeat(Connection connection) throws SQLException {
            rows(connection, sql);
        }

        private List<String> rows(Connection connection, String query) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                for (Parameter parameter : parameters) {
                    parameter.setter().invoke(statement, parameter.arguments().toArray());
                }
                List<String> first = new ArrayList<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        first.add(rows.getString(1));
                    }
                }
                return first;
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** A call that set a parameter. */
    record Parameter(Method setter, List<Object> arguments) {}

    private final List<Statement> statements = new ArrayList<>();
    private boolean isOn;

    void start() {
        statements.clear();
        isOn = true;
    }

    List<Statement> stop() {
        isOn = false;
        return List.copyOf(statements);
    }

    DataSource over(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (method, arguments, result) -> result instanceof Connection connection ? over(connection) : result);
    }

    private Connection over(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (isOn && method.getName().equals("prepareStatement") && result instanceof PreparedStatement statement) {
                return over((String) arguments[0], statement);
            }
            return result;
        });
    }

    private PreparedStatement over(String sql, PreparedStatement statement) {
        List<Parameter> parameters = new ArrayList<>();
        statements.add(new Statement(sql, parameters));
        return proxy(PreparedStatement.class, statement, (method, arguments, result) -> {
            boolean isSetter = method.getName().startsWith("set")
                    && arguments.length > 1
                    && method.getParameterTypes()[0] == int.class;
            if (isSetter) {
                parameters.add(parameter(method, arguments));
            }
            return result;
        });
    }

    /** A blob is closed when the statement is: its bytes are kept, to be sent as a value. */
    private static Parameter parameter(Method setter, Object[] arguments) {
        if (arguments[1] instanceof Blob blob) {
            try {
                byte[] bytes = blob.getBytes(1, Math.toIntExact(blob.length()));
                return new Parameter(
                        PreparedStatement.class.getMethod("setBytes", int.class, byte[].class),
                        List.of(arguments[0], bytes));
            } catch (SQLException | NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return new Parameter(setter, List.of(arguments));
    }

    /** What becomes of the result of a call. */
    private interface Answer {
        @Nullable
        Object of(Method method, Object[] arguments, @Nullable Object result);
    }

    private static <T> T proxy(Class<T> type, T target, Answer answer) {
        InvocationHandler handler = (self, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given;
            try {
                return answer.of(method, arguments, method.invoke(target, arguments));
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
