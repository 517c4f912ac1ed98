package io.klientela.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("storage:postgresql")
class PostgresqlJdbcTest extends JdbcStorageContract {
    @Override
    Databases kind() {
        return Databases.POSTGRESQL;
    }
}
