package io.klientela.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Fresh databases. Each server is started once in this JVM, when it is first asked for, and stops with it. */
enum Databases {
    H2 {
        @Override
        HikariDataSource fresh() {
            return pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000", "sa");
        }
    },
    POSTGRESQL {
        @Override
        HikariDataSource fresh() {
            String name = nextName();
            try (var connection = postgres().getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return pool(postgres().getJdbcUrl("postgres", name), "postgres");
        }
    },
    MARIADB {
        @Override
        HikariDataSource fresh() {
            return pool(MariaDbServer.running().createDatabase(nextName()), "root");
        }
    };

    private static final int CONNECTIONS = 12;
    private static final int SERVER_CONNECTIONS = 200;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static @Nullable EmbeddedPostgres postgres;

    /** An empty database of its own. Its owner closes the pool. */
    abstract HikariDataSource fresh();

    /** A database of its own with the tables in it. */
    HikariDataSource migrated() {
        HikariDataSource database = fresh();
        JdbcStorage.migrate(database).close();
        return database;
    }

    private static String nextName() {
        return "crm_" + COUNT.incrementAndGet();
    }

    private static HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    private static synchronized EmbeddedPostgres postgres() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", Integer.toString(SERVER_CONNECTIONS))
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("encoding", "UTF-8")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return postgres;
    }
}
