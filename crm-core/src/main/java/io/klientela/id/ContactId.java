package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a contact: a person or a company.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record ContactId(UUID value) implements RecordId {
    public ContactId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static ContactId parse(String text) {
        return new ContactId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
