package io.klientela.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source that, while it is told to, loses one connection in twenty: before some statement, before the commit, or after
 * it, so that the answer never comes.
 */
final class CuttingDataSource extends DelegatingDataSource {
    private static final int ONE_IN = 20;
    private static final int LAST_STATEMENT = 25;

    private final HikariDataSource pool;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean isCutting;

    CuttingDataSource(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    void setCutting(boolean cutting) {
        isCutting = cutting;
    }

    int cuts() {
        return cuts.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return isCutting && random.nextInt(ONE_IN) == 0
                ? doomed(connection, random.nextInt(LAST_STATEMENT), random.nextBoolean())
                : connection;
    }

    private Connection doomed(Connection connection, int statements, boolean committing) {
        AtomicInteger left = new AtomicInteger(statements);
        return (Connection) Proxy.newProxyInstance(
                CuttingDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    boolean isCommit = method.getName().equals("commit");
                    if (isCommit && committing) {
                        connection.commit();
                    }
                    if (isCommit || (method.getName().equals("prepareStatement") && left.getAndDecrement() == 0)) {
                        cut(connection);
                        throw new SQLException("The connection was cut on purpose", "08006");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    /** The pool is told, since H2 has no error by which it could notice. */
    private void cut(Connection connection) throws SQLException {
        cuts.incrementAndGet();
        connection.unwrap(Connection.class).close();
        pool.evictConnection(connection);
    }
}
