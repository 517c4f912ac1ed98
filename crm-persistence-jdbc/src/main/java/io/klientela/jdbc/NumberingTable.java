package io.klientela.jdbc;

import static io.klientela.jdbc.KeptStatement.any;
import static io.klientela.jdbc.schema.Tables.CRM_NUMBER_PATTERN;
import static io.klientela.jdbc.schema.Tables.CRM_NUMBER_SERIES;
import static io.klientela.jdbc.schema.Tables.CRM_PROJECT;

import io.klientela.id.ProjectId;
import io.klientela.id.SeriesId;
import io.klientela.jdbc.schema.tables.records.CrmNumberPatternRecord;
import io.klientela.jdbc.schema.tables.records.CrmNumberSeriesRecord;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.FormerPattern;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.NumberingStore;
import io.klientela.numbering.Restart;
import io.klientela.numbering.SeriesUse;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Number series, and the patterns that they had. */
final class NumberingTable implements NumberingStore {
    private static final KeptStatement BY_ID = KeptStatement.query(DSL.selectFrom(CRM_NUMBER_SERIES)
            .where(CRM_NUMBER_SERIES.PROJECT_ID.eq(any(CRM_NUMBER_SERIES.PROJECT_ID)))
            .and(CRM_NUMBER_SERIES.ID.eq(any(CRM_NUMBER_SERIES.ID))));

    private final DSLContext sql;

    NumberingTable(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void insert(NumberSeries series) {
        Rows.insert(sql, row(series));
    }

    @Override
    public boolean update(NumberSeries series) {
        return Rows.update(sql, row(series), CRM_NUMBER_SERIES.VERSION, series.version());
    }

    private static CrmNumberSeriesRecord row(NumberSeries series) {
        CrmNumberSeriesRecord row = new CrmNumberSeriesRecord();
        row.setProjectId(series.project());
        row.setId(series.id());
        row.setDocumentKind(series.documents().code());
        row.setName(series.name());
        row.setPattern(series.pattern().toString());
        row.setRestarts(series.restart().name());
        row.setFirstNumber(series.start());
        row.setDefaultFor(series.use() == SeriesUse.DEFAULT ? series.documents().code() : null);
        row.setRetired(series.use() == SeriesUse.RETIRED);
        row.setVersion(series.version());
        return row;
    }

    @Override
    public Optional<NumberSeries> find(ProjectId project, SeriesId id) {
        return BY_ID.find(sql, row -> series(row.into(new CrmNumberSeriesRecord())), project, id);
    }

    @Override
    public Optional<NumberSeries> findDefault(ProjectId project, DocumentKind documents) {
        return sql.selectFrom(CRM_NUMBER_SERIES)
                .where(CRM_NUMBER_SERIES.PROJECT_ID.eq(project))
                .and(CRM_NUMBER_SERIES.DEFAULT_FOR.eq(documents.code()))
                .fetchOptional(NumberingTable::series);
    }

    @Override
    public List<NumberSeries> list(ProjectId project) {
        return sql.selectFrom(CRM_NUMBER_SERIES)
                .where(CRM_NUMBER_SERIES.PROJECT_ID.eq(project))
                .orderBy(CRM_NUMBER_SERIES.ID)
                .fetch(NumberingTable::series);
    }

    private static NumberSeries series(CrmNumberSeriesRecord row) {
        return new NumberSeries(
                row.getId(),
                row.getProjectId(),
                Codes.parse(DocumentKind.values(), DocumentKind::code, row.getDocumentKind()),
                row.getName(),
                NumberPattern.parse(row.getPattern()),
                Restart.valueOf(row.getRestarts()),
                row.getFirstNumber(),
                use(row),
                row.getVersion());
    }

    private static SeriesUse use(CrmNumberSeriesRecord row) {
        if (row.getRetired()) {
            return SeriesUse.RETIRED;
        }
        return row.getDefaultFor() == null ? SeriesUse.ON_REQUEST : SeriesUse.DEFAULT;
    }

    @Override
    public void remember(ProjectId project, FormerPattern former) {
        boolean isKept = sql.fetchExists(
                CRM_NUMBER_PATTERN,
                CRM_NUMBER_PATTERN
                        .PROJECT_ID
                        .eq(project)
                        .and(CRM_NUMBER_PATTERN.SERIES_ID.eq(former.series()))
                        .and(CRM_NUMBER_PATTERN.PATTERN.eq(former.pattern().toString())));
        if (!isKept) {
            CrmNumberPatternRecord row = new CrmNumberPatternRecord();
            row.setProjectId(project);
            row.setSeriesId(former.series());
            row.setPattern(former.pattern().toString());
            Rows.insert(sql, row);
        }
    }

    @Override
    public List<FormerPattern> formerPatterns(ProjectId project) {
        return sql.selectFrom(CRM_NUMBER_PATTERN)
                .where(CRM_NUMBER_PATTERN.PROJECT_ID.eq(project))
                .orderBy(CRM_NUMBER_PATTERN.SERIES_ID, CRM_NUMBER_PATTERN.PATTERN)
                .fetch(row -> new FormerPattern(row.getSeriesId(), NumberPattern.parse(row.getPattern())));
    }

    @Override
    public long revision(ProjectId project) {
        return sql.select(CRM_PROJECT.NUMBERING_REVISION)
                .from(CRM_PROJECT)
                .where(CRM_PROJECT.ID.eq(project))
                .fetchOptional(CRM_PROJECT.NUMBERING_REVISION)
                .orElse(0L);
    }

    @Override
    public boolean advance(ProjectId project, long from) {
        return sql.update(CRM_PROJECT)
                        .set(CRM_PROJECT.NUMBERING_REVISION, from + 1)
                        .where(CRM_PROJECT.ID.eq(project))
                        .and(CRM_PROJECT.NUMBERING_REVISION.eq(from))
                        .execute()
                == 1;
    }
}
