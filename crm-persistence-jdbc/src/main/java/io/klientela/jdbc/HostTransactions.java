package io.klientela.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/** Takes part in the transactions of the host: its isolation, its commit. Queries take part too. */
final class HostTransactions implements Transactions {
    private final DataSource dataSource;
    private final Database database;
    private final TransactionRunner runner;

    HostTransactions(DataSource dataSource, Database database, TransactionRunner runner) {
        this.dataSource = dataSource;
        this.database = database;
        this.runner = runner;
    }

    @Override
    public <T> T write(Function<? super OpenTransaction, ? extends T> work) {
        return runner.run(() -> joined(work));
    }

    @Override
    public <T> T read(Function<? super OpenTransaction, ? extends T> query) {
        return runner.run(() -> joined(query));
    }

    @Override
    public boolean areOurs() {
        return false;
    }

    private <T> T joined(Function<? super OpenTransaction, ? extends T> work) {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException(
                        "The connection of the host's transaction commits every statement, so it"
                                + " is not the transaction's; open the storage with a data source that hands that one out, such"
                                + " as Spring's TransactionAwareDataSourceProxy");
            }
            return work.apply(database.on(connection, runner::afterCommit));
        } catch (SQLException failure) {
            throw PassingFault.translated("The database refused", failure);
        }
    }
}
