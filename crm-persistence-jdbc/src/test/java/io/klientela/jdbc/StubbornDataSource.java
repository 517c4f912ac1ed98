package io.klientela.jdbc;

import java.sql.Connection;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Hands out one connection again and again and tidies up nothing, unlike a pool. */
final class StubbornDataSource extends SingleConnectionDataSource implements AutoCloseable {
    StubbornDataSource(Connection connection) {
        super(connection, true);
    }

    @Override
    public void close() {
        destroy();
    }
}
