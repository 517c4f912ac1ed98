package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names one of the options that a custom field offers.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record FieldOptionId(UUID value) implements RecordId {
    public FieldOptionId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static FieldOptionId parse(String text) {
        return new FieldOptionId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.FIELD_OPTION;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
