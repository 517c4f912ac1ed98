package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a link between two contacts.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record ContactLinkId(UUID value) implements RecordId {
    public ContactLinkId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static ContactLinkId parse(String text) {
        return new ContactLinkId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT_LINK;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
