package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a record of any kind.
 *
 * @param kind the sort of record
 * @param id its UUID
 */
public record RecordRef(RecordKind kind, UUID id) {
    public RecordRef {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
