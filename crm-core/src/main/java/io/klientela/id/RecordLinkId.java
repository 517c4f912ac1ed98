package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a link between a contact and a record of the embedder's own.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record RecordLinkId(UUID value) implements RecordId {
    public RecordLinkId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static RecordLinkId parse(String text) {
        return new RecordLinkId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.RECORD_LINK;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
