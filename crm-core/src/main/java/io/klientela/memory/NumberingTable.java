package io.klientela.memory;

import io.klientela.id.ProjectId;
import io.klientela.id.SeriesId;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.FormerPattern;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.NumberingStore;
import io.klientela.numbering.SeriesUse;
import java.util.List;
import java.util.Optional;

/** Number series, and the patterns that they had. */
final class NumberingTable implements NumberingStore {
    private final Table<NumberSeries> table;
    private final Table<FormerPattern> patterns;
    private final Table<Long> revisions;
    private final Integrity integrity;

    NumberingTable(Rows rows, Integrity integrity) {
        table = new Table<>(rows, Section.SERIES, NumberSeries.class);
        patterns = new Table<>(rows, Section.FORMER_PATTERNS, FormerPattern.class);
        revisions = new Table<>(rows, Section.SERIES_REVISIONS, Long.class);
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
        boolean isAlone = findDefault(series.project(), series.documents())
                .map(NumberSeries::id)
                .map(series.id()::equals)
                .orElse(true);
        Integrity.unique(isAlone || series.use() != SeriesUse.DEFAULT, series.documents());
    }

    @Override
    public Optional<NumberSeries> find(ProjectId project, SeriesId id) {
        return table.find(table.key(project, id));
    }

    @Override
    public Optional<NumberSeries> findDefault(ProjectId project, DocumentKind documents) {
        return list(project).stream()
                .filter(series -> series.documents() == documents && series.use() == SeriesUse.DEFAULT)
                .findFirst();
    }

    @Override
    public List<NumberSeries> list(ProjectId project) {
        return table.under(table.key().then(project.value())).toList();
    }

    @Override
    public void remember(ProjectId project, FormerPattern former) {
        Integrity.reference(table.contains(table.key(project, former.series())), former.series());
        patterns.put(
                patterns.key(project, former.series()).then(former.pattern().toString()), former);
    }

    @Override
    public List<FormerPattern> formerPatterns(ProjectId project) {
        return patterns.under(patterns.key().then(project.value())).toList();
    }

    @Override
    public long revision(ProjectId project) {
        return revisions.find(revisions.key().then(project.value())).orElse(0L);
    }

    @Override
    public boolean advance(ProjectId project, long from) {
        boolean isCurrent = revision(project) == from;
        if (isCurrent) {
            revisions.put(revisions.key().then(project.value()), from + 1);
        }
        return isCurrent;
    }
}
