package io.klientela.memory;

import io.klientela.id.ProjectId;
import io.klientela.id.SeriesId;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.PeriodStart;
import io.klientela.numbering.PositionStore;
import io.klientela.numbering.SeriesPosition;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** How far number series have come. A lock needs nothing here: a transaction that writes is alone. */
final class PositionTable implements PositionStore {
    private final Table<NumberSeries> series;
    private final Table<Counted> numbers;
    private final Table<LocalDate> dates;
    private final Table<PeriodStart> starts;

    /** How far a period is counted. */
    private record Counted(NumberPeriod period, long last) {}

    PositionTable(Rows rows) {
        series = new Table<>(rows, Section.SERIES, NumberSeries.class);
        numbers = new Table<>(rows, Section.SERIES_NUMBERS, Counted.class);
        dates = new Table<>(rows, Section.SERIES_DATES, LocalDate.class);
        starts = new Table<>(rows, Section.SERIES_STARTS, PeriodStart.class);
    }

    @Override
    public SeriesPosition position(ProjectId project, SeriesId id, NumberPeriod period) {
        return new SeriesPosition(
                numbers.find(numbers.key(project, id).then(period.key()))
                        .map(Counted::last)
                        .orElse(0L),
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
        long next = usual.get().lastNumber() + 1;
        if (start(read.project(), read.id(), period).least() > next) {
            return OptionalLong.empty();
        }
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
    public PeriodStart start(ProjectId project, SeriesId id, NumberPeriod period) {
        return starts.find(starts.key(project, id).then(period.key())).orElse(PeriodStart.ONE);
    }

    @Override
    public PeriodStart lockedStart(ProjectId project, SeriesId id, NumberPeriod period) {
        return start(project, id, period);
    }

    @Override
    public void begin(ProjectId project, SeriesId id, NumberPeriod period, PeriodStart start) {
        Integrity.reference(series.contains(series.key(project, id)), id);
        starts.put(starts.key(project, id).then(period.key()), start);
    }

    @Override
    public Set<NumberPeriod> periods(ProjectId project, SeriesId id) {
        return numbers.under(numbers.key(project, id)).map(Counted::period).collect(Collectors.toSet());
    }

    @Override
    public void advance(ProjectId project, SeriesId id, NumberPeriod period, SeriesPosition position) {
        Integrity.reference(series.contains(series.key(project, id)), id);
        numbers.put(numbers.key(project, id).then(period.key()), new Counted(period, position.lastNumber()));
        position.lastIssueDate().ifPresent(date -> dates.put(dates.key(project, id), date));
    }
}
