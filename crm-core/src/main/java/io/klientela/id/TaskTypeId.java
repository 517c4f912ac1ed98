package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a type of task of a pipeline.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record TaskTypeId(UUID value) implements RecordId {
    public TaskTypeId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static TaskTypeId parse(String text) {
        return new TaskTypeId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.TASK_TYPE;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
