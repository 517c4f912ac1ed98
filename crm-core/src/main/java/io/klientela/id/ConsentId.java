package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a statement in a ledger of consents.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record ConsentId(UUID value) implements RecordId {
    public ConsentId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static ConsentId parse(String text) {
        return new ConsentId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONSENT;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
