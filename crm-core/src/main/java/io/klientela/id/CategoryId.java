package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names an entry of a category list.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record CategoryId(UUID value) implements RecordId {
    public CategoryId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static CategoryId parse(String text) {
        return new CategoryId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CATEGORY;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
