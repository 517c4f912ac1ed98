package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a stage of a pipeline.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record StageId(UUID value) implements RecordId {
    public StageId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static StageId parse(String text) {
        return new StageId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.STAGE;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
