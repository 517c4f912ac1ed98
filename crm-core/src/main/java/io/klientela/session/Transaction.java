package io.klientela.session;

/**
 * An open transaction.
 *
 * @param <S> the stores it offers
 */
public interface Transaction<S> {
    /** The stores, each working in this transaction. */
    S stores();

    /**
     * Has {@code action} run once the transaction is committed and no lock of it is held; not at all if it is rolled
     * back. Actions run in the order in which they came. What an action throws is logged and goes no further: the work
     * is committed, and its caller must not take it for failed and run it again.
     */
    void afterCommit(Runnable action);
}
