package io.klientela.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.klientela.session.Transaction;
import io.klientela.storage.Storage;
import io.klientela.storage.Stores;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConnectionProvider;

/**
 * A storage in a relational database: H2, PostgreSQL or MariaDB, told apart by the connection. Thread-safe.
 *
 * <p>Tables are led by {@code crm_}, so that they may stand beside those of the host. Commands run at READ COMMITTED;
 * queries run read only at REPEATABLE READ, so that each sees one state.
 *
 * <p><b>Exception handling.</b> A fault that passes (deadlock, failed serialization, lock timeout, broken connection, a
 * key that another transaction took first) is an {@link io.klientela.error.TransientStorageException}, which sessions
 * meet by running the command again. Every other error of the database is an unchecked
 * {@link org.jooq.exception.DataAccessException}, with the driver's exception as its cause. Among them is the one case in
 * which nothing is certain: a connection that breaks during the commit.
 */
public final class JdbcStorage implements Storage {
    private static final int EMBEDDED_CONNECTIONS = 10;

    private final DataSource dataSource;
    private final Database database;
    private final Transactions transactions;
    private final AutoCloseable pool;

    private JdbcStorage(DataSource dataSource, Database database, Transactions transactions, AutoCloseable pool) {
        this.dataSource = dataSource;
        this.database = database;
        this.transactions = transactions;
        this.pool = pool;
    }

    /**
     * Opens a database whose tables are there, without Flyway. Closing the storage leaves the data source open.
     *
     * <p>Contacts that an earlier version stored get the words by which they are found here, as in {@link #migrate}: once,
     * some hundred contacts in a transaction. A start that is broken off is continued by the next one.
     *
     * @param dataSource of the host, best a pool
     * @throws IllegalStateException if a table or a column is missing; the message says what to do
     * @throws IllegalArgumentException if the database is none of those supported
     */
    public static JdbcStorage open(DataSource dataSource) {
        return open(dataSource, () -> {});
    }

    /**
     * Makes the tables or brings them to this version, then opens the database. Safe to call at every start, by several
     * nodes at once. The user needs the right to create tables. Flyway writes down what it did in the table
     * {@code klientela_schema_history}.
     *
     * @param dataSource of the host, best a pool
     * @throws IllegalArgumentException if the database is none of those supported
     */
    public static JdbcStorage migrate(DataSource dataSource) {
        return migrate(dataSource, () -> {});
    }

    /**
     * Opens an H2 database in a file, makes it if there is none, and brings it to this version. One process at a time;
     * closing the storage closes the file.
     *
     * @param file without the ending {@code .mv.db}, which H2 adds
     */
    public static JdbcStorage embedded(Path file) {
        return pooled("jdbc:h2:file:" + file.toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE");
    }

    /** Opens an H2 database in memory, empty and with its tables. It is gone when the storage is closed. */
    public static JdbcStorage inMemory() {
        return pooled("jdbc:h2:mem:" + UUID.randomUUID());
    }

    private static JdbcStorage pooled(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url + ";LOCK_TIMEOUT=20000");
        config.setUsername("sa");
        config.setPassword("");
        config.setMaximumPoolSize(EMBEDDED_CONNECTIONS);
        config.setPoolName("klientela");
        HikariDataSource pool = new HikariDataSource(config);
        try {
            return migrate(pool, pool);
        } catch (RuntimeException failure) {
            pool.close();
            throw failure;
        }
    }

    private static JdbcStorage migrate(DataSource dataSource, AutoCloseable pool) {
        Schema.migrate(dataSource, dialect(dataSource).placeholders());
        return open(dataSource, pool);
    }

    private static Dialect dialect(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return Dialect.of(connection);
        } catch (SQLException failure) {
            throw new DataAccessException("The database cannot be reached: " + failure.getMessage(), failure);
        }
    }

    private static JdbcStorage open(DataSource dataSource, AutoCloseable pool) {
        try (Connection connection =
                Objects.requireNonNull(dataSource, "dataSource").getConnection()) {
            Configuration configuration = Dialect.of(connection).configuration();
            Schema.requirePresent(configuration
                    .derive(new DefaultConnectionProvider(connection))
                    .dsl());
            new MissingWords(configuration.derive(new DataSourceConnectionProvider(dataSource))).make();
            Database database = new Database(configuration, new ProfileCache());
            Transactions own = new OwnTransactions(dataSource, database, connection.getTransactionIsolation());
            return new JdbcStorage(dataSource, database, own, pool);
        } catch (SQLException failure) {
            throw new DataAccessException("The database cannot be reached: " + failure.getMessage(), failure);
        }
    }

    /**
     * This storage, working in the transactions of the host. The host then decides about isolation (READ COMMITTED or
     * stronger) and about repeating a transaction after a passing fault.
     *
     * @param runner how the host runs work in a transaction
     */
    public JdbcStorage withTransactions(TransactionRunner runner) {
        Transactions hosts = new HostTransactions(dataSource, database, Objects.requireNonNull(runner, "runner"));
        return new JdbcStorage(dataSource, database, hosts, pool);
    }

    /** This storage, with {@link SearchLimits#longest} set. */
    JdbcStorage withLongestStart(int rows) {
        SearchLimits.set(database.configuration(), rows);
        return this;
    }

    @Override
    public <T> T inTransaction(Function<? super Transaction<Stores>, ? extends T> work) {
        return transactions.write(work);
    }

    @Override
    public <T> T read(Function<? super Stores, ? extends T> query) {
        return transactions.read(transaction -> query.apply(transaction.stores()));
    }

    @Override
    public boolean ownsTransactions() {
        return transactions.areOurs();
    }

    /** Closes the database if this storage opened it; a data source of the host stays open. */
    @Override
    public void close() {
        try {
            pool.close();
        } catch (Exception failure) {
            throw new IllegalStateException("The database could not be closed", failure);
        }
    }
}
