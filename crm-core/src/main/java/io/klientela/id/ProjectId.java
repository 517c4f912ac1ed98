package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a project: a company or a division of it, whose data stand apart from all others (RAMISYS-1).
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record ProjectId(UUID value) implements RecordId {
    public ProjectId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static ProjectId parse(String text) {
        return new ProjectId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PROJECT;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
