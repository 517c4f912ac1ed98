package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a tax of the catalogue.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record TaxId(UUID value) implements RecordId {
    public TaxId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static TaxId parse(String text) {
        return new TaxId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.TAX;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
