package io.klientela.numbering;

import java.util.Objects;

/**
 * A number given by a series, for good once the transaction commits.
 *
 * @param place where in the series it stands
 * @param text the number as printed
 */
public record TakenNumber(SeriesPlace place, String text) {
    public TakenNumber {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(text, "text");
    }
}
