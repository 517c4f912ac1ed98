package io.klientela.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("storage:postgresql")
class PostgresqlSearchTest extends ContactSearchContract {
    @Override
    Databases kind() {
        return Databases.POSTGRESQL;
    }
}
