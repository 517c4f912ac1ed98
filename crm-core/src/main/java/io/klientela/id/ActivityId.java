package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names an activity on a contact.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record ActivityId(UUID value) implements RecordId {
    public ActivityId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static ActivityId parse(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACTIVITY;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
