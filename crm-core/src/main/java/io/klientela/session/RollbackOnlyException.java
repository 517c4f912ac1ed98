package io.klientela.session;

import io.klientela.error.CrmException;

/**
 * A command inside a joined transaction failed, its error was caught, and the transaction went on to its end. Nothing
 * was written: what a failed command left half done cannot be committed. Let the error pass, or run the command in a
 * transaction of its own.
 */
public final class RollbackOnlyException extends CrmException {
    private static final long serialVersionUID = 1L;

    public RollbackOnlyException(Throwable firstFailure) {
        super("A command of this transaction failed, so nothing of it was kept; the cause is its error", firstFailure);
    }

    @Override
    public String code() {
        return "transaction.rollback-only";
    }
}
