package io.klientela.memory;

import io.klientela.id.ProjectId;
import io.klientela.id.RecordId;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rows of one section, ordered by their keys.
 *
 * @param <R> the kind of row
 */
final class Table<R> {
    private final Rows rows;
    private final Section section;
    private final Class<R> type;

    Table(Rows rows, Section section, Class<R> type) {
        this.rows = rows;
        this.section = section;
        this.type = type;
    }

    /** Where the keys of this table begin. */
    Key key() {
        return Key.of(section);
    }

    /** The key of a record. */
    Key key(ProjectId project, RecordId id) {
        return key().then(project.value()).then(id.value());
    }

    Optional<R> find(Key key) {
        return rows.find(key).map(type::cast);
    }

    /** Adds a row; a key that is taken is refused. */
    void insert(Key key, R row) {
        Integrity.unique(rows.find(key).isEmpty(), section);
        rows.put(key, row);
    }

    /** Adds a row, or puts it in place of the one that is there. */
    void put(Key key, R row) {
        rows.put(key, row);
    }

    void remove(Key key) {
        rows.remove(key);
    }

    /** The rows whose keys lie under {@code prefix}, in order. */
    Stream<R> under(Key prefix) {
        return after(prefix, prefix);
    }

    boolean contains(Key key) {
        return rows.find(key).isPresent();
    }

    /** The rows behind {@code place} whose keys lie under {@code prefix}, in order. */
    Stream<R> after(Key place, Key prefix) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                rows.after(place, prefix), Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .map(type::cast);
    }
}
