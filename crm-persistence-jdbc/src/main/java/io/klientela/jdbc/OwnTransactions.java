package io.klientela.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins and commits transactions, each on a connection of its own. Commands run at READ COMMITTED, queries read only
 * and at REPEATABLE READ, which gives them one state to look at on all three databases. The connection goes back as it
 * came, so that a pool need not tidy up.
 */
final class OwnTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(OwnTransactions.class);

    private final DataSource dataSource;
    private final Database database;
    /** The isolation that connections have when they are handed out: the same for all of one data source. */
    private final int usualIsolation;

    OwnTransactions(DataSource dataSource, Database database, int usualIsolation) {
        this.dataSource = dataSource;
        this.database = database;
        this.usualIsolation = usualIsolation;
    }

    @Override
    public <T> T write(Function<? super OpenTransaction, ? extends T> work) {
        List<Runnable> followers = new ArrayList<>();
        T result = run(Connection.TRANSACTION_READ_COMMITTED, false, work, followers);
        followers.forEach(Runnable::run);
        return result;
    }

    @Override
    public <T> T read(Function<? super OpenTransaction, ? extends T> query) {
        return run(Connection.TRANSACTION_REPEATABLE_READ, true, query, new ArrayList<>());
    }

    @Override
    public boolean areOurs() {
        return true;
    }

    /** What follows runs without a connection held, so that it may open a transaction even in a pool of one. */
    private <T> T run(
            int isolation,
            boolean readOnly,
            Function<? super OpenTransaction, ? extends T> work,
            List<Runnable> followers) {
        Connection connection = connect();
        @Nullable ConnectionState before = null;
        try {
            before = ConnectionState.of(connection, usualIsolation);
            before.begin(connection, isolation, readOnly);
            T result = work.apply(database.on(connection, followers::add));
            commit(connection);
            return result;
        } catch (SQLException failure) {
            rollBack(connection, failure);
            throw PassingFault.translated("The database refused", failure);
        } catch (RuntimeException | Error failure) {
            rollBack(connection, failure);
            throw failure;
        } finally {
            giveBack(connection, before, isolation);
        }
    }

    private Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException failure) {
            throw PassingFault.translated("The database refused", failure);
        }
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException failure) {
            if (PassingFault.leavesOpenWhetherItCommitted(failure)) {
                throw new DataAccessException(
                        "The connection broke during the commit, so that it is not known whether the transaction took"
                                + " effect; look before you repeat it",
                        failure);
            }
            throw failure;
        }
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException another) {
            failure.addSuppressed(another);
        }
    }

    /** The work is done or undone by now; a connection that cannot be given back must not make it look otherwise. */
    private static void giveBack(Connection connection, @Nullable ConnectionState before, int isolation) {
        try (connection) {
            if (before != null) {
                before.restore(connection, isolation);
            }
        } catch (SQLException failure) {
            LOG.warn("A connection could not be given back as it came", failure);
        }
    }
}
