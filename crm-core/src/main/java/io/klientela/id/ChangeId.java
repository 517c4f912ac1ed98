package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names an entry of the history.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record ChangeId(UUID value) implements RecordId {
    public ChangeId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static ChangeId parse(String text) {
        return new ChangeId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CHANGE;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
