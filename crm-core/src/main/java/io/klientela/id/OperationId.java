package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names one piece of bulk work, such as a hand-over.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record OperationId(UUID value) implements RecordId {
    public OperationId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static OperationId parse(String text) {
        return new OperationId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.OPERATION;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
