package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a number series.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record SeriesId(UUID value) implements RecordId {
    public SeriesId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static SeriesId parse(String text) {
        return new SeriesId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SERIES;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
