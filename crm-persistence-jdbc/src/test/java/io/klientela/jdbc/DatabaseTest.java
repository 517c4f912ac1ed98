package io.klientela.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test on an empty database of its own. */
abstract class DatabaseTest {
    private HikariDataSource database;

    abstract Databases kind();

    @BeforeEach
    final void make() {
        database = kind().fresh();
    }

    @AfterEach
    final void close() {
        database.close();
    }

    final HikariDataSource database() {
        return database;
    }
}
