package io.klientela.jdbc;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

@Tag("storage:mariadb")
@EnabledIf("io.klientela.jdbc.MariaDbServer#isInstalled")
class MariaDbPeriodStartsTest extends PeriodStartsContract {
    @Override
    Databases kind() {
        return Databases.MARIADB;
    }
}
