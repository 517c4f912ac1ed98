package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names the definition of a custom field.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record CustomFieldId(UUID value) implements RecordId {
    public CustomFieldId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static CustomFieldId parse(String text) {
        return new CustomFieldId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CUSTOM_FIELD;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
