package io.klientela.jdbc;

import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Turns the passing faults among the errors of statements that jOOQ runs into what the ports promise; leaves the others to jOOQ. */
final class FailureListener implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void exception(ExecuteContext context) {
        SQLException failure = context.sqlException();
        if (failure != null) {
            PassingFault.of(failure).ifPresent(context::exception);
        }
    }
}
