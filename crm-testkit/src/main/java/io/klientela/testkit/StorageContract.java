package io.klientela.testkit;

import io.klientela.id.IdSource;
import io.klientela.id.UuidV7Source;
import io.klientela.storage.Storage;
import io.klientela.storage.Stores;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What all contracts have in common: a fresh connection to a storage for each test. What they write lies in projects of
 * their own, so that a storage may keep the rows of one test when the next begins.
 */
public abstract class StorageContract {
    private final IdSource ids = new UuidV7Source(Clock.systemUTC());
    private Storage storage;

    /** The storage to be tested, with its tables in place. The contract closes it after each test. */
    protected abstract Storage newStorage();

    /** For the tests of adapters. */
    protected StorageContract() {}

    @BeforeEach
    final void open() {
        storage = newStorage();
    }

    @AfterEach
    final void close() {
        storage.close();
    }

    final Storage storage() {
        return storage;
    }

    final IdSource ids() {
        return ids;
    }

    /** A project of its own with what records refer to, the number series included. */
    final Ground ground() {
        Ground ground = new Ground(ids);
        write(ground::writtenWithSeriesTo);
        return ground;
    }

    /** A ground without what a project has only one of, if that is the kind in question. */
    final Ground groundWithout(Kept<?> kind) {
        Ground ground = new Ground(ids());
        write(stores -> {
            if (kind.name().equals("project")) {
                return;
            }
            ground.writtenTo(stores);
            if (!kind.name().equals("number series")) {
                stores.numbering().insert(ground.series());
            }
        });
        return ground;
    }

    final void write(Consumer<Stores> work) {
        storage.inTransaction(transaction -> {
            work.accept(transaction.stores());
            return true;
        });
    }

    final <T> T written(Function<Stores, T> work) {
        return storage.inTransaction(transaction -> work.apply(transaction.stores()));
    }

    final <T> T read(Function<Stores, T> query) {
        return storage.read(query);
    }

    // The same with types that assertThat() can tell apart.

    final <T> List<T> list(Function<Stores, List<T>> query) {
        return storage.read(query);
    }

    final <T> Set<T> set(Function<Stores, Set<T>> query) {
        return storage.read(query);
    }

    final <T> Optional<T> find(Function<Stores, Optional<T>> query) {
        return storage.read(query);
    }

    final long count(ToLongFunction<Stores> query) {
        return storage.read(query::applyAsLong);
    }
}
