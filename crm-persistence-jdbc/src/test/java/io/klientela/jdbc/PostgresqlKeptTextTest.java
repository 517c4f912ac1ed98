package io.klientela.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("storage:postgresql")
class PostgresqlKeptTextTest extends KeptTextContract {
    @Override
    Databases kind() {
        return Databases.POSTGRESQL;
    }
}
