package io.klientela.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("storage:postgresql")
class PostgresqlInvoiceLockTest extends InvoiceLockContract {
    @Override
    Databases kind() {
        return Databases.POSTGRESQL;
    }
}
