package io.klientela.session;

import java.util.function.Function;

/**
 * Runs work in a transaction: what a storage is made of. Implementations are thread-safe; the stores they hand out
 * belong to one transaction and one thread.
 *
 * @param <S> the stores that the work uses
 */
public interface Transactor<S> {
    /**
     * Runs {@code work} in one transaction and commits it. If the work throws, everything that it wrote is undone and
     * the same exception leaves this method. Readers never see a part of it. Isolation is at least read committed.
     *
     * @throws io.klientela.error.TransientStorageException if the storage gave up for a passing reason
     */
    <T> T inTransaction(Function<? super Transaction<S>, ? extends T> work);

    /** Runs {@code query} without writing; all its reads see one consistent state where the storage can offer that. */
    <T> T read(Function<? super S, ? extends T> query);

    /**
     * Whether each {@link #inTransaction} is an outermost transaction that this transactor begins and commits itself, so
     * that it may be repeated after a passing fault. False where the host owns transactions.
     */
    boolean ownsTransactions();
}
