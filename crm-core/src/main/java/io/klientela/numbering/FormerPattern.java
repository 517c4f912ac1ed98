package io.klientela.numbering;

import io.klientela.id.SeriesId;
import java.util.Objects;

/**
 * A pattern under which a series gave numbers until it got another.
 *
 * @param series the series
 * @param pattern the pattern
 */
public record FormerPattern(SeriesId series, NumberPattern pattern) {
    public FormerPattern {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(pattern, "pattern");
    }
}
