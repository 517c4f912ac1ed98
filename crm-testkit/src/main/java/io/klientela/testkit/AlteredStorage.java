package io.klientela.testkit;

import io.klientela.session.Transaction;
import io.klientela.storage.Storage;
import io.klientela.storage.Stores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A storage whose stores give other answers within a transaction: those of a moment before another transaction commits. */
final class AlteredStorage implements Storage {
    private final Storage storage;
    private final UnaryOperator<Stores> change;

    AlteredStorage(Storage storage, UnaryOperator<Stores> change) {
        this.storage = storage;
        this.change = change;
    }

    /** What {@code real} is, except that {@code answer} has the last word on what a method returns. */
    static <T> T altered(Class<T> type, T real, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object returned;
                    try {
                        returned = method.invoke(real, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                    return returned == null ? null : answer.to(method.getName(), returned);
                }));
    }

    interface Answer {
        Object to(String method, Object returned);
    }

    @Override
    public <T> T inTransaction(Function<? super Transaction<Stores>, ? extends T> work) {
        return storage.inTransaction(transaction -> work.apply(new Transaction<Stores>() {
            @Override
            public Stores stores() {
                return change.apply(transaction.stores());
            }

            @Override
            public void afterCommit(Runnable action) {
                transaction.afterCommit(action);
            }
        }));
    }

    @Override
    public <T> T read(Function<? super Stores, ? extends T> query) {
        return storage.read(query);
    }

    @Override
    public boolean ownsTransactions() {
        return storage.ownsTransactions();
    }

    @Override
    public void close() {
        storage.close();
    }
}
