package io.klientela.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Asks H2, before each query that runs through it, how many rows that query reads to find what it gives. */
final class ReadRows {
    private static final Pattern SCANNED = Pattern.compile("scanCount: ([0-9]+)");

    /**
     * A query that ran.
     *
     * @param plan the query with the plan that it ran by
     * @param rows how many rows it read
     */
    record Query(String plan, long rows) {}

    private record Setting(Method method, List<Object> arguments) {}

    private final List<Query> queries = new ArrayList<>();

    /** What ran since the last call, in order. */
    List<Query> queries() {
        List<Query> ran = List.copyOf(queries);
        queries.clear();
        return ran;
    }

    DataSource of(DataSource dataSource) {
        return new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
                return watched(super.getConnection());
            }
        };
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = invoke(method, connection, arguments);
            boolean isQuery = method.getName().equals("prepareStatement") && isQuery((String) arguments[0]);
            return isQuery ? watched(connection, (PreparedStatement) result, (String) arguments[0]) : result;
        });
    }

    private static boolean isQuery(String sql) {
        String text = sql.strip().toLowerCase(Locale.ROOT);
        return (text.startsWith("select") || text.startsWith("(select")) && !text.endsWith("for update");
    }

    private PreparedStatement watched(Connection connection, PreparedStatement statement, String sql) {
        List<Setting> settings = new ArrayList<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                settings.add(new Setting(method, Arrays.asList(arguments)));
            }
            if (method.getName().startsWith("execute")) {
                queries.add(explained(connection, sql, settings));
            }
            return invoke(method, statement, arguments);
        });
    }

    private static Query explained(Connection connection, String sql, List<Setting> settings) throws Throwable {
        try (PreparedStatement explain = connection.prepareStatement("explain analyze " + sql)) {
            for (Setting setting : settings) {
                invoke(setting.method(), explain, setting.arguments().toArray());
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1));
                }
            }
            Matcher scanned = SCANNED.matcher(plan);
            long rows = scanned.results()
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .sum();
            return new Query(plan.toString(), rows);
        }
    }

    private interface Handler {
        Object invoke(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                ReadRows.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> handler.invoke(method, arguments == null ? new Object[0] : arguments)));
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
