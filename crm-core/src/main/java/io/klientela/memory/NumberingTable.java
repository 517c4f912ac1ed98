package io.klientela.memory;

import io.klientela.id.ProjectId;
import io.klientela.id.SeriesId;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.NumberingStore;
import io.klientela.numbering.SeriesPosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Number series. A lock needs nothing here: a transaction that writes is alone. */
final class NumberingTable implements NumberingStore {
    private final Table<NumberSeries> table;
    private final Table<Long> numbers;
    private final Table<LocalDate> dates;
    private final Integrity integrity;

    NumberingTable(Rows rows, Integrity integrity) {
        table = new Table<>(rows, Section.SERIES, NumberSeries.class);
        numbers = new Table<>(rows, Section.SERIES_NUMBERS, Long.class);
        dates = new Table<>(rows, Section.SERIES_DATES, LocalDate.class);
        this.integrity = integrity;
    }

    @Override
    public void insert(NumberSeries series) {
        check(series);
        table.insert(table.key(series.project(), series.id()), series);
    }

    @Override
    public boolean update(NumberSeries series) {
        Key key = table.key(series.project(), series.id());
        boolean isNext = table.find(key)
                .filter(stored -> stored.version() == series.version() - 1)
                .isPresent();
        if (isNext) {
            check(series);
            table.put(key, series);
        }
        return isNext;
    }

    private void check(NumberSeries series) {
        integrity.project(series.project());
        boolean isAlone = find(series.project(), series.documents())
                .map(NumberSeries::id)
                .map(series.id()::equals)
                .orElse(true);
        Integrity.unique(isAlone, series.documents());
    }

    @Override
    public Optional<NumberSeries> find(ProjectId project, DocumentKind documents) {
        return list(project).stream()
                .filter(series -> series.documents() == documents)
                .findFirst();
    }

    @Override
    public List<NumberSeries> list(ProjectId project) {
        return table.under(table.key().then(project.value())).toList();
    }

    @Override
    public SeriesPosition position(ProjectId project, SeriesId series, NumberPeriod period) {
        return new SeriesPosition(
                numbers.find(numbers.key(project, series).then(period.key())).orElse(0L),
                dates.find(dates.key(project, series)));
    }

    @Override
    public SeriesPosition lock(ProjectId project, SeriesId series, NumberPeriod period) {
        return position(project, series, period);
    }

    @Override
    public void advance(ProjectId project, SeriesId series, NumberPeriod period, SeriesPosition position) {
        Integrity.reference(table.contains(table.key(project, series)), series);
        numbers.put(numbers.key(project, series).then(period.key()), position.lastNumber());
        position.lastIssueDate().ifPresent(date -> dates.put(dates.key(project, series), date));
    }
}
