package io.klientela.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.klientela.storage.Storage;
import io.klientela.testkit.StorageContracts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

@Tag("storage:h2")
class H2StorageTest extends StorageContracts {
    private static final HikariDataSource DATABASE = Databases.H2.migrated();

    @Override
    protected Storage newStorage() {
        return JdbcStorage.open(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
