package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names an invoice, from its draft on.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record InvoiceId(UUID value) implements RecordId {
    public InvoiceId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static InvoiceId parse(String text) {
        return new InvoiceId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.INVOICE;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
