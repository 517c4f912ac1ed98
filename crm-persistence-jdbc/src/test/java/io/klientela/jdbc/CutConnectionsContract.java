package io.klientela.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.klientela.storage.Storage;
import io.klientela.testkit.IssueUnderFireContract;
import org.junit.jupiter.api.AfterEach;

/** No gap and no twin, though connections are lost under way, the commit included. */
abstract class CutConnectionsContract extends IssueUnderFireContract {
    private HikariDataSource database;
    private CuttingDataSource cutting;

    abstract Databases kind();

    @Override
    protected Storage newStorage() {
        database = kind().migrated();
        cutting = new CuttingDataSource(database);
        return JdbcStorage.open(cutting);
    }

    @AfterEach
    final void closeDatabase() {
        database.close();
    }

    @Override
    protected void beginFire() {
        cutting.setCutting(true);
    }

    @Override
    protected void endFire() {
        cutting.setCutting(false);
        assertThat(cutting.cuts()).as("connections that were cut").isPositive();
    }
}
