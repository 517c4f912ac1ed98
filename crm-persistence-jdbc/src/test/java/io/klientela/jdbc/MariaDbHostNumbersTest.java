package io.klientela.jdbc;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

@Tag("storage:mariadb")
@EnabledIf("io.klientela.jdbc.MariaDbServer#isInstalled")
class MariaDbHostNumbersTest extends HostNumbersContract {
    @Override
    Databases kind() {
        return Databases.MARIADB;
    }
}
