package io.klientela.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("storage:postgresql")
class PostgresqlSchemaTest extends SchemaContract {
    @Override
    Databases kind() {
        return Databases.POSTGRESQL;
    }
}
