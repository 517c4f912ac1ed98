package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a product or service.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record ProductId(UUID value) implements RecordId {
    public ProductId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static ProductId parse(String text) {
        return new ProductId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PRODUCT;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
