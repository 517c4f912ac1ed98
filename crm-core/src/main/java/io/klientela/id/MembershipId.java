package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names the membership of a person in a company.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record MembershipId(UUID value) implements RecordId {
    public MembershipId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static MembershipId parse(String text) {
        return new MembershipId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.MEMBERSHIP;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
