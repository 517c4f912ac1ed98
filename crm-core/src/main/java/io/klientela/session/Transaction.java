package io.klientela.session;

/**
 * An open transaction.
 *
 * @param <S> the stores it offers
 */
public interface Transaction<S> {
    /** The stores, each working in this transaction. */
    S stores();

    /** Has {@code action} run once the transaction is committed; not at all if it is rolled back. */
    void afterCommit(Runnable action);
}
