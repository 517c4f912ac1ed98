package io.klientela.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.klientela.storage.Storage;
import io.klientela.testkit.IssueUnderFireContract;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** No gap and no twin, though connections are lost under way, the commit included. */
abstract class CutConnectionsContract extends IssueUnderFireContract {
    /** Made when the contract asks for its storage, before each test. */
    private @Nullable HikariDataSource database;

    private @Nullable CuttingDataSource cutting;

    abstract Databases kind();

    @Override
    protected Storage newStorage() {
        HikariDataSource migrated = kind().migrated();
        CuttingDataSource made = new CuttingDataSource(migrated);
        database = migrated;
        cutting = made;
        return JdbcStorage.open(made);
    }

    @AfterEach
    final void closeDatabase() {
        Objects.requireNonNull(database).close();
    }

    @Override
    protected void beginFire() {
        cutting().setCutting(true);
    }

    @Override
    protected void endFire() {
        cutting().setCutting(false);
        assertThat(cutting().cuts()).as("connections that were cut").isPositive();
    }

    private CuttingDataSource cutting() {
        return Objects.requireNonNull(cutting);
    }
}
