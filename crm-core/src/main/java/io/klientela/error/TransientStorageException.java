package io.klientela.error;

import io.klientela.id.RecordRef;
import java.util.Objects;

/**
 * The storage gave up a transaction for a passing reason: a deadlock, a failed serialization, a lost connection.
 * Nothing was written; the same call may succeed when it is repeated.
 */
public final class TransientStorageException extends CrmException {
    private static final long serialVersionUID = 1L;

    private static final String SERIALIZATION_FAILURE = "40001";

    private final String sqlState;

    /**
     * @param sqlState the SQLSTATE that the database gave, or an empty string when there is none
     * @param cause what the adapter caught
     */
    public TransientStorageException(String sqlState, Throwable cause) {
        super("The storage gave up for a passing reason (SQLSTATE " + sqlState + "); repeat the call", cause);
        this.sqlState = Objects.requireNonNull(sqlState, "sqlState");
    }

    /**
     * Another transaction saved {@code record} between reading and writing it. For commands that are a pure intention:
     * run again, they mean the same.
     */
    public static TransientStorageException overtaken(RecordRef record, long version) {
        return new TransientStorageException(SERIALIZATION_FAILURE, new StaleVersionException(record, version));
    }

    /** The SQLSTATE that the database gave, or an empty string. */
    public String sqlState() {
        return sqlState;
    }

    @Override
    public String code() {
        return "storage.transient";
    }
}
