package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a saved filter.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record SavedFilterId(UUID value) implements RecordId {
    public SavedFilterId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static SavedFilterId parse(String text) {
        return new SavedFilterId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SAVED_FILTER;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
