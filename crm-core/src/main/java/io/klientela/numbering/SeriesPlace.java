package io.klientela.numbering;

import io.klientela.id.SeriesId;
import java.util.Objects;

/**
 * Where in its series a number stands: no two documents have the same place.
 *
 * @param series the series that gave it
 * @param period the period within which it was counted
 * @param sequence the count, from 1; 0 where a document was issued before places were kept
 */
public record SeriesPlace(SeriesId series, NumberPeriod period, long sequence) {
    public SeriesPlace {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(period, "period");
        if (sequence < 0) {
            throw new IllegalArgumentException("A series counts from 1, never " + sequence);
        }
    }
}
