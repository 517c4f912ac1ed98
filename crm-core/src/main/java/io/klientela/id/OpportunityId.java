package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names an opportunity: a card in a pipeline.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record OpportunityId(UUID value) implements RecordId {
    public OpportunityId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static OpportunityId parse(String text) {
        return new OpportunityId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.OPPORTUNITY;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
