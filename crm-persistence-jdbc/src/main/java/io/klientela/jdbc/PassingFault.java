package io.klientela.jdbc;

import io.klientela.error.TransientStorageException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.DataException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.exception.SQLStateClass;

/** Which errors of a database pass when the command is run again. */
final class PassingFault {
    /** Transaction rollback: deadlock, failed serialization (Galera's certification among them). */
    private static final String ROLLBACK_CLASS = "40";
    /** Connection exception. */
    private static final String CONNECTION_CLASS = "08";

    private static final Set<String> STATES = Set.of(
            "23505", // a unique key is taken, by H2 and PostgreSQL
            "23503", // a row is named that is not there or must not go, by H2 and PostgreSQL
            "23506", // the same, by H2
            "55P03", // PostgreSQL could not have a lock at once
            "57P01", // PostgreSQL is being shut down
            "57P02", "57P03", "HYT00", // H2 waited too long for a lock
            "90131", // H2 met a concurrent update
            "90067"); // H2's connection is broken

    /** Statement completion unknown; PostgreSQL's server ends a connection; H2's is broken. */
    private static final Set<String> UNANSWERED = Set.of("40003", "57P01", "57P02", "90067");

    private static final Set<Integer> MARIADB_CODES = Set.of(
            1020, // the record has changed since it was read
            1062, // a unique key is taken
            1205, // waited too long for a lock
            1213, // deadlock
            1216, // a row is named that is not there
            1217, // a row that must not go
            1451, 1452);

    private PassingFault() {}

    /** The error to throw, if {@code failure} passes. */
    static Optional<TransientStorageException> of(SQLException failure) {
        for (SQLException each = failure; each != null; each = each.getNextException()) {
            if (passes(each)) {
                return Optional.of(new TransientStorageException(state(each), failure));
            }
        }
        return Optional.empty();
    }

    /**
     * The error to throw, whether it passes or not; what does not pass is told as jOOQ tells it.
     *
     * @param what was refused
     */
    static RuntimeException translated(String what, SQLException failure) {
        Optional<TransientStorageException> passing = of(failure);
        if (passing.isPresent()) {
            return passing.get();
        }
        String message = what + "; " + failure.getMessage();
        return switch (SQLStateClass.fromCode(state(failure))) {
            case C22_DATA_EXCEPTION -> new DataException(message, failure);
            case C23_INTEGRITY_CONSTRAINT_VIOLATION -> new IntegrityConstraintViolationException(message, failure);
            default -> new DataAccessException(message, failure);
        };
    }

    /** Whether a commit that failed so may yet have taken effect: the connection went before the answer came. */
    static boolean leavesOpenWhetherItCommitted(SQLException failure) {
        return brokeConnection(failure) || UNANSWERED.contains(state(failure));
    }

    private static boolean brokeConnection(SQLException failure) {
        return state(failure).startsWith(CONNECTION_CLASS)
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException;
    }

    private static boolean passes(SQLException failure) {
        String state = state(failure);
        return failure instanceof SQLTransientException
                || brokeConnection(failure)
                || state.startsWith(ROLLBACK_CLASS)
                || STATES.contains(state)
                || (isFromMariaDb(failure) && MARIADB_CODES.contains(failure.getErrorCode()));
    }

    /** H2 counts its errors too, and PostgreSQL gives none a number. */
    private static boolean isFromMariaDb(SQLException failure) {
        return !failure.getClass().getName().startsWith("org.h2.");
    }

    private static String state(SQLException failure) {
        return Objects.requireNonNullElse(failure.getSQLState(), "");
    }
}
