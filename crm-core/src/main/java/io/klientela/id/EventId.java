package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a domain event in the outbox.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record EventId(UUID value) implements RecordId {
    public EventId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static EventId parse(String text) {
        return new EventId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.EVENT;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
