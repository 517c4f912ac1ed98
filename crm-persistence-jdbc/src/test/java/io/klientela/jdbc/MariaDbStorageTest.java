package io.klientela.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.klientela.storage.Storage;
import io.klientela.testkit.StorageContracts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

@Tag("storage:mariadb")
@EnabledIf("io.klientela.jdbc.MariaDbServer#isInstalled")
class MariaDbStorageTest extends StorageContracts {
    private static HikariDataSource database;

    @BeforeAll
    static void make() {
        database = Databases.MARIADB.migrated();
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
