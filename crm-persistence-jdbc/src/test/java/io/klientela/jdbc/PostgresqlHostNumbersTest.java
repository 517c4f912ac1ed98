package io.klientela.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("storage:postgresql")
class PostgresqlHostNumbersTest extends HostNumbersContract {
    @Override
    Databases kind() {
        return Databases.POSTGRESQL;
    }
}
