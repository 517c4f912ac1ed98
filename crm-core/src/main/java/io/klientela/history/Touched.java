package io.klientela.history;

import io.klientela.id.RecordRef;
import java.util.List;
import java.util.Objects;

/**
 * What bulk work has done to one record.
 *
 * @param record the record
 * @param root the record whose readers may read of it
 * @param fields what changed
 */
public record Touched(RecordRef record, RecordRef root, List<FieldChange> fields) {
    public Touched {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(root, "root");
        fields = List.copyOf(fields);
    }
}
