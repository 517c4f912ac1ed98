package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a pipeline.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record PipelineId(UUID value) implements RecordId {
    public PipelineId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static PipelineId parse(String text) {
        return new PipelineId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PIPELINE;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
