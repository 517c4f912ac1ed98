package io.klientela.category;

import io.klientela.id.CategoryId;
import io.klientela.id.RecordRef;
import java.util.Objects;
import java.util.Set;

/**
 * What a storage has done to one record that held an entry.
 *
 * @param record the record
 * @param root the record whose readers may read of it: itself, or the one that it belongs to
 * @param field the field of the record, as the history calls it
 * @param before what the field held
 * @param after what it holds now
 */
public record CategoryReplaced(
        RecordRef record, RecordRef root, String field, Set<CategoryId> before, Set<CategoryId> after) {
    public CategoryReplaced {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(field, "field");
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }
}
