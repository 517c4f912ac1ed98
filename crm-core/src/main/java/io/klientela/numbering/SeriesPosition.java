package io.klientela.numbering;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a series has come.
 *
 * @param lastNumber the last number taken in the period asked for, or 0
 * @param lastIssueDate the latest date under which the series gave a number, in any period
 */
public record SeriesPosition(long lastNumber, Optional<LocalDate> lastIssueDate) {
    public SeriesPosition {
        Objects.requireNonNull(lastIssueDate, "lastIssueDate");
        if (lastNumber < 0) {
            throw new IllegalArgumentException("A series has given no number or some, never " + lastNumber);
        }
    }

    /** Whether the series gave a number, in any period. */
    boolean hasBegun() {
        return lastIssueDate.isPresent();
    }

    /** Where every series begins. */
    public static SeriesPosition untouched() {
        return new SeriesPosition(0, Optional.empty());
    }
}
