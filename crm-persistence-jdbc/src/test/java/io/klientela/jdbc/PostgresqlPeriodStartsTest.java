package io.klientela.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("storage:postgresql")
class PostgresqlPeriodStartsTest extends PeriodStartsContract {
    @Override
    Databases kind() {
        return Databases.POSTGRESQL;
    }
}
