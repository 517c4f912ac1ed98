package io.klientela.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("storage:postgresql")
class PostgresqlCutConnectionsTest extends CutConnectionsContract {
    @Override
    Databases kind() {
        return Databases.POSTGRESQL;
    }
}
