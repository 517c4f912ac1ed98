package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a payment of an invoice.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record PaymentId(UUID value) implements RecordId {
    public PaymentId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static PaymentId parse(String text) {
        return new PaymentId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PAYMENT;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
