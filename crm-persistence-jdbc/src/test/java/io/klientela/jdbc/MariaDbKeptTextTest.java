package io.klientela.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("storage:mariadb")
class MariaDbKeptTextTest extends KeptTextContract {
    @Override
    Databases kind() {
        return Databases.MARIADB;
    }
}
