package io.klientela.memory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** All rows as one transaction or one query sees them. Belongs to one thread. */
final class Rows {
    private SortedTree<Object> tree;
    private boolean writable;

    private Rows(SortedTree<Object> tree, boolean writable) {
        this.tree = tree;
        this.writable = writable;
    }

    static Rows forWriting(SortedTree<Object> committed) {
        return new Rows(committed, true);
    }

    static Rows forReading(SortedTree<Object> committed) {
        return new Rows(committed, false);
    }

    SortedTree<Object> tree() {
        return tree;
    }

    /** From here on it takes no more writes: whoever kept the stores of a transaction cannot write behind its end. */
    void close() {
        writable = false;
    }

    Optional<Object> find(Key key) {
        return tree.find(key);
    }

    Iterator<Object> after(Key place, Key prefix) {
        return tree.after(place, prefix);
    }

    void put(Key key, Object row) {
        requireWritable();
        tree = tree.with(key, row);
    }

    void remove(Key key) {
        requireWritable();
        tree = tree.without(key);
    }

    /**
     * Removes rows whose keys lie under {@code prefix}, and the one at it.
     *
     * @param limit the most rows to remove
     * @return how many were removed
     */
    int removeUnder(Key prefix, int limit) {
        List<Key> keys = new ArrayList<>();
        find(prefix).ifPresent(row -> keys.add(prefix));
        Iterator<Key> under = tree.keysUnder(prefix);
        while (under.hasNext() && keys.size() < limit) {
            keys.add(under.next());
        }
        keys.forEach(this::remove);
        return keys.size();
    }

    private void requireWritable() {
        if (!writable) {
            throw new IllegalStateException("These stores only read, or their transaction has ended; write with the"
                    + " stores of an open transaction");
        }
    }
}
