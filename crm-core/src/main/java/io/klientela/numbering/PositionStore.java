package io.klientela.numbering;

import io.klientela.id.ProjectId;
import io.klientela.id.SeriesId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Keeps how far each number series has come. */
public interface PositionStore {
    /** How far a series has come in a period, without locking it: for previews. */
    SeriesPosition position(ProjectId project, SeriesId series, NumberPeriod period);

    /**
     * Takes the next number in the usual case, at the least cost: the series still has the version that was read, and gave no
     * number under a date after {@code date}. It stays locked until the transaction ends.
     *
     * @return the number; empty in any other case, and where more than one row is concerned, such as for the first number of
     *     a period: then nothing is written, and {@link #lock} and {@link #advance} are called, which serve all cases
     */
    OptionalLong next(NumberSeries series, NumberPeriod period, LocalDate date);

    /**
     * Locks the series until the transaction ends and tells how far it has come. Of two transactions that lock a
     * series the second waits, and then sees what the first has written.
     *
     * @return empty if the series no longer has the version that was read
     */
    Optional<SeriesPosition> lock(NumberSeries series, NumberPeriod period);

    /** From where the series counts in a period, as it was written down; {@link PeriodStart#ONE} if nothing was. */
    PeriodStart start(ProjectId project, SeriesId series, NumberPeriod period);

    /**
     * As {@link #start}, of a series that is locked: it tells what was written down by whoever had the lock before, also in a
     * transaction that began to read earlier.
     */
    PeriodStart lockedStart(ProjectId project, SeriesId series, NumberPeriod period);

    /**
     * Writes down from where the locked series counts in a period. Where that is above the number that would come next, {@link #next}
     * leaves it to {@link #lock} and {@link #advance}.
     */
    void begin(ProjectId project, SeriesId series, NumberPeriod period, PeriodStart start);

    /** The periods in which the series counted, those among them that gave no number and were counted on from another. */
    Set<NumberPeriod> periods(ProjectId project, SeriesId series);

    /** Writes down how far the locked series has come; a position without a date leaves the last date as it is. */
    void advance(ProjectId project, SeriesId series, NumberPeriod period, SeriesPosition position);
}
