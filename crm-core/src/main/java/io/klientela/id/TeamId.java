package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a team of employees.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record TeamId(UUID value) implements RecordId {
    public TeamId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static TeamId parse(String text) {
        return new TeamId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.TEAM;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
