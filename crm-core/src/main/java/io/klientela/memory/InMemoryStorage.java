package io.klientela.memory;

import io.klientela.session.Transaction;
import io.klientela.storage.Storage;
import io.klientela.storage.Stores;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A storage that lasts as long as the object: for tests and demos. Thread-safe.
 *
 * <p>Transactions that write run one after the other. Readers wait for no one: each query sees the state of the moment
 * at which it began, and nothing of a transaction that is still open. Closing it does nothing.
 */
public final class InMemoryStorage implements Storage {
    private final ReentrantLock writing = new ReentrantLock();
    private volatile SortedTree<Object> committed = SortedTree.empty();

    private InMemoryStorage() {}

    /** An empty storage. */
    public static InMemoryStorage create() {
        return new InMemoryStorage();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if this thread has a transaction of this storage open: it would wait for itself
     */
    @Override
    public <T> T inTransaction(Function<? super Transaction<Stores>, ? extends T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("This thread is inside a transaction of this storage; use the stores or the"
                    + " session that were handed to its work");
        }
        OpenTransaction transaction;
        T result;
        writing.lock();
        try {
            Rows rows = Rows.forWriting(committed);
            transaction = new OpenTransaction(Tables.over(rows));
            try {
                result = work.apply(transaction);
                committed = rows.tree();
            } finally {
                rows.close();
            }
        } finally {
            writing.unlock();
        }
        transaction.runFollowers();
        return result;
    }

    @Override
    public <T> T read(Function<? super Stores, ? extends T> query) {
        return query.apply(Tables.over(Rows.forReading(committed)));
    }

    @Override
    public boolean ownsTransactions() {
        return true;
    }

    @Override
    public void close() {}
}
