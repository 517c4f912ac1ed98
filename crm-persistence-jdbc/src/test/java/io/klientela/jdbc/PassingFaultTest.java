package io.klientela.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.error.TransientStorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@Tag("storage:h2")
class PassingFaultTest {
    @ParameterizedTest
    @CsvSource({
        "40001, 0", // serialization
        "40P01, 0", // deadlock on PostgreSQL
        "55P03, 0", // lock not available
        "08006, 0", // connection lost
        "23505, 0", // unique
        "23503, 0", // foreign key
        "23000, 1062", // unique on MariaDB
        "23000, 1452", // foreign key on MariaDB
        "HY000, 1205", // lock wait on MariaDB
        "HY000, 1020", // changed since read on MariaDB
        "HYT00, 50200" // lock wait on H2
    })
    void passes(String state, int code) {
        assertThat(PassingFault.of(new SQLException("fault", state, code)))
                .hasValueSatisfying(fault -> assertThat(fault.sqlState()).isEqualTo(state));
    }

    @ParameterizedTest
    @CsvSource({
        "42P01, 0", // no such table
        "22001, 0", // too long
        "23502, 0", // null
        "23000, 1048", // null on MariaDB
        "28000, 1045", // wrong password
        "57014, 0", // cancelled
        "53100, 0" // disk full
    })
    void stays(String state, int code) {
        assertThat(PassingFault.of(new SQLException("fault", state, code))).isEmpty();
    }

    @Test
    void looksBehindTheFirstOfABatch() {
        SQLException first = new SQLException("batch", "HY000", 0);
        first.setNextException(new SQLException("deadlock", "40001", 0));

        assertThat(PassingFault.of(first)).isPresent();
    }

    @Test
    void poolWithoutAConnectionPasses() {
        assertThat(PassingFault.of(new SQLTransientConnectionException("timeout")))
                .isPresent();
    }

    /** To repeat such a transaction might do its work twice. */
    @Test
    void connectionThatBreaksDuringTheCommitIsNotRepeated() {
        try (JdbcStorage storage = onCommit(new SQLException("broken", "08006"))) {
            assertThatThrownBy(() -> storage.inTransaction(transaction -> "done"))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("not known");
        }
    }

    @Test
    void serializationThatFailsAtTheCommitPasses() {
        try (JdbcStorage storage = onCommit(new SQLException("certification", "40001", 1213))) {
            assertThatThrownBy(() -> storage.inTransaction(transaction -> "done"))
                    .isInstanceOf(TransientStorageException.class);
        }
    }

    private static JdbcStorage onCommit(SQLException failure) {
        DataSource database = Databases.H2.migrated();
        return JdbcStorage.open(new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return FailingCommit.of(super.getConnection(), failure);
            }
        });
    }
}
