package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a role that someone made; a preset role has a code alone.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record RoleId(UUID value) implements RecordId {
    public RoleId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static RoleId parse(String text) {
        return new RoleId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ROLE;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
