package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_NUMBER_PERIOD;
import static io.klientela.jdbc.schema.Tables.CRM_NUMBER_SERIES;

import io.klientela.id.ProjectId;
import io.klientela.id.SeriesId;
import io.klientela.jdbc.schema.tables.records.CrmNumberPeriodRecord;
import io.klientela.jdbc.schema.tables.records.CrmNumberSeriesRecord;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.NumberingStore;
import io.klientela.numbering.Restart;
import io.klientela.numbering.SeriesPosition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/** Number series, and the last number of each period. */
final class NumberingTable implements NumberingStore {
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
        row.setPattern(series.pattern().toString());
        row.setRestarts(series.restart().name());
        row.setFirstNumber(series.start());
        row.setVersion(series.version());
        return row;
    }

    @Override
    public Optional<NumberSeries> find(ProjectId project, DocumentKind documents) {
        return sql.selectFrom(CRM_NUMBER_SERIES)
                .where(CRM_NUMBER_SERIES.PROJECT_ID.eq(project))
                .and(CRM_NUMBER_SERIES.DOCUMENT_KIND.eq(documents.code()))
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
                NumberPattern.parse(row.getPattern()),
                Restart.valueOf(row.getRestarts()),
                row.getFirstNumber(),
                row.getVersion());
    }

    @Override
    public SeriesPosition position(ProjectId project, SeriesId series, NumberPeriod period) {
        return position(
                lastIssueDate(project, series).fetchOne(),
                lastNumber(project, series, period).fetchOne());
    }

    /**
     * {@inheritDoc}
     *
     * <p>The period's row is read with a lock too: in a host's transaction of repeatable reads, a plain read would answer
     * from before the wait.
     */
    @Override
    public SeriesPosition lock(ProjectId project, SeriesId series, NumberPeriod period) {
        Record1<LocalDate> date = lastIssueDate(project, series).forUpdate().fetchOne();
        return position(date, lastNumber(project, series, period).forUpdate().fetchOne());
    }

    private SelectConditionStep<Record1<LocalDate>> lastIssueDate(ProjectId project, SeriesId series) {
        return sql.select(CRM_NUMBER_SERIES.LAST_ISSUE_DATE)
                .from(CRM_NUMBER_SERIES)
                .where(CRM_NUMBER_SERIES.PROJECT_ID.eq(project))
                .and(CRM_NUMBER_SERIES.ID.eq(series));
    }

    private SelectConditionStep<Record1<Long>> lastNumber(ProjectId project, SeriesId series, NumberPeriod period) {
        return sql.select(CRM_NUMBER_PERIOD.LAST_NUMBER).from(CRM_NUMBER_PERIOD).where(within(project, series, period));
    }

    private static SeriesPosition position(@Nullable Record1<LocalDate> date, @Nullable Record1<Long> number) {
        return new SeriesPosition(
                number == null ? 0 : number.value1(), Optional.ofNullable(date).map(Record1::value1));
    }

    @Override
    public void advance(ProjectId project, SeriesId series, NumberPeriod period, SeriesPosition position) {
        sql.update(CRM_NUMBER_SERIES)
                .set(CRM_NUMBER_SERIES.LAST_ISSUE_DATE, position.lastIssueDate().orElse(null))
                .where(CRM_NUMBER_SERIES.PROJECT_ID.eq(project))
                .and(CRM_NUMBER_SERIES.ID.eq(series))
                .execute();
        int known = sql.update(CRM_NUMBER_PERIOD)
                .set(CRM_NUMBER_PERIOD.LAST_NUMBER, position.lastNumber())
                .where(within(project, series, period))
                .execute();
        if (known == 0) {
            CrmNumberPeriodRecord row = new CrmNumberPeriodRecord();
            row.setProjectId(project);
            row.setSeriesId(series);
            row.setPeriod(period.key());
            row.setLastNumber(position.lastNumber());
            Rows.insert(sql, row);
        }
    }

    private static Condition within(ProjectId project, SeriesId series, NumberPeriod period) {
        return CRM_NUMBER_PERIOD
                .PROJECT_ID
                .eq(project)
                .and(CRM_NUMBER_PERIOD.SERIES_ID.eq(series))
                .and(CRM_NUMBER_PERIOD.PERIOD.eq(period.key()));
    }
}
