package io.klientela.importing;

import io.klientela.error.TransientStorageException;
import io.klientela.memory.InMemoryStorage;
import io.klientela.session.Transaction;
import io.klientela.storage.Storage;
import io.klientela.storage.Stores;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** A storage in memory that fails when it is told to. */
final class FaultyStorage implements Storage {
    private final InMemoryStorage memory = InMemoryStorage.create();
    private IntPredicate failing = transaction -> false;
    private boolean down;
    private boolean passing;
    private int transactions;

    /** Fails the transactions with these numbers, counted from 1 from now on, at their commit. */
    void failCommits(IntPredicate numbers) {
        transactions = 0;
        failing = numbers;
    }

    /** Makes faults passing ones, which the session meets by trying again. */
    void failForPassingReasons() {
        passing = true;
    }

    void breakDown() {
        down = true;
    }

    void recover() {
        down = false;
    }

    int transactions() {
        return transactions;
    }

    @Override
    public <T> T inTransaction(Function<? super Transaction<Stores>, ? extends T> work) {
        requireUp();
        return memory.inTransaction(transaction -> {
            T result = work.apply(transaction);
            if (failing.test(++transactions)) {
                IllegalStateException cause = new IllegalStateException("The disk stumbled");
                throw passing ? new TransientStorageException("40001", cause) : cause;
            }
            return result;
        });
    }

    @Override
    public <T> T read(Function<? super Stores, ? extends T> query) {
        requireUp();
        return memory.read(query);
    }

    @Override
    public boolean ownsTransactions() {
        return true;
    }

    @Override
    public void close() {
        memory.close();
    }

    private void requireUp() {
        if (down) {
            throw new IllegalStateException("The storage does not answer");
        }
    }
}
