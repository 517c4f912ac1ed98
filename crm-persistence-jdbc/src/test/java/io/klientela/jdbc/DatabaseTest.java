package io.klientela.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
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

    /** Brings the database to a version of its tables. */
    final void migrate(Connection connection, String target) throws SQLException {
        Flyway.configure()
                .dataSource(database())
                .locations("classpath:io/klientela/jdbc/migration/common")
                .table("klientela_schema_history")
                .placeholders(Dialect.of(connection).placeholders())
                .target(target)
                .load()
                .migrate();
    }
}
