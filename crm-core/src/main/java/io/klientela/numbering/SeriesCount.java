package io.klientela.numbering;

import io.klientela.error.TransientStorageException;
import io.klientela.session.UnitOfWork;
import java.time.LocalDate;

/**
 * Which number comes next in a period of a series. The start of a series holds in one period: in that of its first number, and when it is
 * moved later, in the one that is the present then. Every other period begins at 1.
 */
record SeriesCount(SeriesPosition position, PeriodStart start) {

    /** As it stands now, for previews and reports. */
    static SeriesCount of(UnitOfWork<? extends NumberingStores> unit, NumberSeries series, NumberPeriod period) {
        PositionStore positions = unit.stores().positions();
        SeriesPosition position = positions.position(unit.project(), series.id(), period);
        return new SeriesCount(
                position,
                position.hasBegun()
                        ? positions.start(unit.project(), series.id(), period)
                        : PeriodStart.at(series.start()));
    }

    /**
     * As it stays until the transaction ends.
     *
     * @throws TransientStorageException if the series was changed since it was read, upon which the command is run again
     */
    static SeriesCount locked(UnitOfWork<? extends NumberingStores> unit, NumberSeries series, NumberPeriod period) {
        PositionStore positions = unit.stores().positions();
        SeriesPosition position = positions
                .lock(series, period)
                .orElseThrow(
                        () -> TransientStorageException.overtaken(series.id().ref(), series.version()));
        return new SeriesCount(
                position,
                position.hasBegun()
                        ? positions.lockedStart(unit.project(), series.id(), period)
                        : PeriodStart.at(series.start()));
    }

    long next() {
        return Math.max(position.lastNumber() + 1, start.least());
    }

    /**
     * The number of that sequence.
     *
     * @throws SeriesExhaustedException if it is one more than the series can count
     */
    static String render(NumberSeries series, LocalDate date, long sequence) {
        if (sequence > NumberPattern.MAX_SEQUENCE) {
            throw new SeriesExhaustedException(series);
        }
        return series.pattern().render(date, sequence);
    }
}
