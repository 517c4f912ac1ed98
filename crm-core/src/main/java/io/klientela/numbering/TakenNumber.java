package io.klientela.numbering;

import io.klientela.id.SeriesId;
import java.util.Objects;

/**
 * A number given by a series, for good once the transaction commits.
 *
 * @param series the series
 * @param text the number as printed
 */
public record TakenNumber(SeriesId series, String text) {
    public TakenNumber {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(text, "text");
    }
}
