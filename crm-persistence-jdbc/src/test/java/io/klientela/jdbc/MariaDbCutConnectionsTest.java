package io.klientela.jdbc;

import org.junit.jupiter.api.Tag;

@Tag("storage:mariadb")
class MariaDbCutConnectionsTest extends CutConnectionsContract {
    @Override
    Databases kind() {
        return Databases.MARIADB;
    }
}
