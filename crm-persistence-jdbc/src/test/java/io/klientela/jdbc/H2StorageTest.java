package io.klientela.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.klientela.storage.Storage;
import io.klientela.testkit.StorageContracts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("storage:h2")
class H2StorageTest extends StorageContracts {
    private static HikariDataSource database;

    @BeforeAll
    static void make() {
        database = Databases.H2.migrated();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected Storage newStorage() {
        return JdbcStorage.open(database);
    }
}
