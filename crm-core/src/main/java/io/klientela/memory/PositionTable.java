package io.klientela.memory;

import io.klientela.id.ProjectId;
import io.klientela.id.SeriesId;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.PositionStore;
import io.klientela.numbering.SeriesPosition;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** How far number series have come. A lock needs nothing here: a transaction that writes is alone. */
final class PositionTable implements PositionStore {
    private final Table<NumberSeries> series;
    private final Table<Long> numbers;
    private final Table<LocalDate> dates;

    PositionTable(Rows rows) {
        series = new Table<>(rows, Section.SERIES, NumberSeries.class);
        numbers = new Table<>(rows, Section.SERIES_NUMBERS, Long.class);
        dates = new Table<>(rows, Section.SERIES_DATES, LocalDate.class);
    }

    @Override
    public SeriesPosition position(ProjectId project, SeriesId id, NumberPeriod period) {
        return new SeriesPosition(
                numbers.find(numbers.key(project, id).then(period.key())).orElse(0L),
                dates.find(dates.key(project, id)));
    }

    @Override
    public OptionalLong next(NumberSeries read, NumberPeriod period, LocalDate date) {
        Optional<SeriesPosition> usual = lock(read, period)
                .filter(position -> position.lastIssueDate()
                        .filter(last -> !last.isAfter(date))
                        .isPresent());
        if (usual.isEmpty()) {
            return OptionalLong.empty();
        }
        long next = Math.max(usual.get().lastNumber() + 1, read.start());
        advance(read.project(), read.id(), period, new SeriesPosition(next, Optional.of(date)));
        return OptionalLong.of(next);
    }

    @Override
    public Optional<SeriesPosition> lock(NumberSeries read, NumberPeriod period) {
        return series.find(series.key(read.project(), read.id()))
                .filter(stored -> stored.version() == read.version())
                .map(stored -> position(stored.project(), stored.id(), period));
    }

    @Override
    public void advance(ProjectId project, SeriesId id, NumberPeriod period, SeriesPosition position) {
        Integrity.reference(series.contains(series.key(project, id)), id);
        numbers.put(numbers.key(project, id).then(period.key()), position.lastNumber());
        position.lastIssueDate().ifPresent(date -> dates.put(dates.key(project, id), date));
    }
}
