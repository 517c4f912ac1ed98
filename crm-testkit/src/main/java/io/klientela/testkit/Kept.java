package io.klientela.testkit;

import io.klientela.storage.Stores;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * One kind of record and how a storage keeps it, for tests that ask the same of every kind.
 *
 * @param name what a test shows
 * @param full makes a record with a value everywhere and one text in every free text
 * @param bare makes a record with nothing that may be missing
 * @param insert adds it
 * @param update saves it and tells whether its version fitted; empty for what never changes
 * @param find the record that lies under the id of this one; it runs in a transaction that may write
 * @param <R> the kind of record
 */
record Kept<R>(
        String name,
        BiFunction<Ground, String, R> full,
        Function<Ground, R> bare,
        BiConsumer<Stores, R> insert,
        Optional<BiPredicate<Stores, R>> update,
        BiFunction<Stores, R, Optional<R>> find) {
    boolean update(Stores stores, R record) {
        return update.orElseThrow().test(stores, record);
    }

    /** Under what a record lies: its id, or what it has in place of one. */
    private static final List<String> NAMES = List.of("id", "ref", "invoice");

    /** The other state under the name of this record. */
    static <R> R withIdOf(R record, R state) {
        String name = NAMES.stream()
                .filter(each -> Components.has(record, each))
                .findFirst()
                .orElseThrow();
        return Components.with(state, name, Components.get(record, name));
    }

    static long version(Object record) {
        return (long) Components.get(record, "version");
    }

    R inVersion(R record, long version) {
        return Components.with(record, "version", version);
    }
}
