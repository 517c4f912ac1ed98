package io.klientela.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How a connection was set when it was borrowed.
 *
 * @param autoCommit whether each statement was a transaction
 * @param readOnly whether it only read
 * @param isolation a level of {@link Connection}
 */
record ConnectionState(boolean autoCommit, boolean readOnly, int isolation) {
    /** Reads a connection's state. The isolation is given, because asking for it costs a round trip to the server. */
    static ConnectionState of(Connection connection, int isolation) throws SQLException {
        return new ConnectionState(connection.getAutoCommit(), connection.isReadOnly(), isolation);
    }

    /** Begins a transaction. */
    void begin(Connection connection, int wanted, boolean onlyReading) throws SQLException {
        if (wanted != isolation) {
            connection.setTransactionIsolation(wanted);
        }
        connection.setReadOnly(onlyReading);
        connection.setAutoCommit(false);
    }

    /** Undoes what {@link #begin} set. */
    void restore(Connection connection, int wanted) throws SQLException {
        connection.setAutoCommit(autoCommit);
        connection.setReadOnly(readOnly);
        if (wanted != isolation) {
            connection.setTransactionIsolation(isolation);
        }
    }
}
