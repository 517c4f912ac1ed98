package io.klientela.numbering;

import java.util.Objects;
import java.util.Optional;

/**
 * What a series gave in a period, for whoever has to show that no number is missing.
 *
 * @param series the series as it stands now
 * @param period the period
 * @param issued how many numbers the series gave
 * @param first the number of the lowest sequence
 * @param last the number of the highest sequence
 * @param gaps what is missing: from where the period begins to the first number, between the numbers, and from the last one to where the
 *     series stands. Nothing is, unless the start was moved up within the period, which the history of the series tells, or documents
 *     were lost. What the series gave meanwhile under another restart is not missing
 * @param byHand numbers chosen by hand for documents of the same kind with issue dates in the period
 * @param outOfOrder numbers whose issue date lies before that of a lower number: issued with a reason
 */
public record NumberReport(
        NumberSeries series,
        NumberPeriod period,
        long issued,
        Optional<IssuedNumber> first,
        Optional<IssuedNumber> last,
        Findings<NumberGap> gaps,
        Findings<IssuedNumber> byHand,
        Findings<IssuedNumber> outOfOrder) {
    public NumberReport {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(gaps, "gaps");
        Objects.requireNonNull(byHand, "byHand");
        Objects.requireNonNull(outOfOrder, "outOfOrder");
    }
}
