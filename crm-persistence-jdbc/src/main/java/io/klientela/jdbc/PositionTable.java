package io.klientela.jdbc;

import static io.klientela.jdbc.KeptStatement.any;
import static io.klientela.jdbc.schema.Tables.CRM_NUMBER_PERIOD;
import static io.klientela.jdbc.schema.Tables.CRM_NUMBER_SERIES;

import io.klientela.id.ProjectId;
import io.klientela.id.SeriesId;
import io.klientela.jdbc.schema.tables.records.CrmNumberPeriodRecord;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.PeriodStart;
import io.klientela.numbering.PositionStore;
import io.klientela.numbering.SeriesPosition;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How far number series have come. The row of a series counts the period of its last number, so that the next one is one
 * update; the counts of other periods are put aside. It counts none whose next number is not the one after the last.
 */
final class PositionTable implements PositionStore {
    private static final Field<Long> NEXT = CRM_NUMBER_SERIES.LAST_NUMBER.plus(DSL.inline(1L));
    /** The series, unless it has changed, counts another period or has issued for a later day. */
    private static final Condition USUAL = CRM_NUMBER_SERIES
            .PROJECT_ID
            .eq(any(CRM_NUMBER_SERIES.PROJECT_ID))
            .and(CRM_NUMBER_SERIES.ID.eq(any(CRM_NUMBER_SERIES.ID)))
            .and(CRM_NUMBER_SERIES.VERSION.eq(any(CRM_NUMBER_SERIES.VERSION)))
            .and(CRM_NUMBER_SERIES.CURRENT_PERIOD.eq(any(CRM_NUMBER_SERIES.CURRENT_PERIOD)))
            .and(CRM_NUMBER_SERIES.LAST_ISSUE_DATE.le(any(CRM_NUMBER_SERIES.LAST_ISSUE_DATE)));

    private static final KeptStatement TAKE = KeptStatement.query(DSL.update(CRM_NUMBER_SERIES)
            .set(CRM_NUMBER_SERIES.LAST_NUMBER, NEXT)
            .set(CRM_NUMBER_SERIES.LAST_ISSUE_DATE, any(CRM_NUMBER_SERIES.LAST_ISSUE_DATE))
            .where(USUAL)
            .returningResult(CRM_NUMBER_SERIES.LAST_NUMBER));
    private static final KeptStatement LOCK = KeptStatement.query(
            DSL.select(NEXT).from(CRM_NUMBER_SERIES).where(USUAL).forUpdate());

    private final DSLContext sql;

    PositionTable(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public SeriesPosition position(ProjectId project, SeriesId series, NumberPeriod period) {
        return current(project, series)
                .fetchOptional()
                .map(row -> position(
                        row, period, () -> aside(project, series, period).fetchOptional(CRM_NUMBER_PERIOD.LAST_NUMBER)))
                .orElseGet(SeriesPosition::untouched);
    }

    /** {@inheritDoc} One statement where an update can answer; MariaDB takes two. */
    @Override
    public OptionalLong next(NumberSeries series, NumberPeriod period, LocalDate date) {
        Optional<Long> next = taken(series, period, date);
        return next.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private Optional<Long> taken(NumberSeries series, NumberPeriod period, LocalDate date) {
        ProjectId project = series.project();
        if (sql.family() != SQLDialect.MARIADB) {
            return TAKE.find(
                    sql,
                    row -> row.get(CRM_NUMBER_SERIES.LAST_NUMBER),
                    date,
                    project,
                    series.id(),
                    series.version(),
                    period.key(),
                    date);
        }
        Optional<Long> next =
                LOCK.find(sql, row -> row.get(NEXT), project, series.id(), series.version(), period.key(), date);
        next.ifPresent(number -> set(project, series.id(), period.key(), number, date));
        return next;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The period's row is read with a lock too: in a host's transaction of repeatable reads, a plain read would answer
     * from before the wait.
     */
    @Override
    public Optional<SeriesPosition> lock(NumberSeries series, NumberPeriod period) {
        return current(series.project(), series.id())
                .and(CRM_NUMBER_SERIES.VERSION.eq(series.version()))
                .forUpdate()
                .fetchOptional()
                .map(row -> position(
                        row,
                        period,
                        () -> aside(series.project(), series.id(), period)
                                .forUpdate()
                                .fetchOptional(CRM_NUMBER_PERIOD.LAST_NUMBER)));
    }

    private SelectConditionStep<Record3<String, Long, LocalDate>> current(ProjectId project, SeriesId series) {
        return sql.select(
                        CRM_NUMBER_SERIES.CURRENT_PERIOD,
                        CRM_NUMBER_SERIES.LAST_NUMBER,
                        CRM_NUMBER_SERIES.LAST_ISSUE_DATE)
                .from(CRM_NUMBER_SERIES)
                .where(is(project, series));
    }

    private SelectConditionStep<Record1<Long>> aside(ProjectId project, SeriesId series, NumberPeriod period) {
        return sql.select(CRM_NUMBER_PERIOD.LAST_NUMBER)
                .from(CRM_NUMBER_PERIOD)
                .where(within(project, series, period.key()));
    }

    private static SeriesPosition position(
            Record3<String, Long, LocalDate> row, NumberPeriod period, Supplier<Optional<Long>> aside) {
        boolean isCurrent = period.key().equals(row.value1());
        return new SeriesPosition(isCurrent ? row.value2() : aside.get().orElse(0L), Optional.ofNullable(row.value3()));
    }

    @Override
    public PeriodStart start(ProjectId project, SeriesId series, NumberPeriod period) {
        return start(starts(project, series, period));
    }

    /** {@inheritDoc} It is read with a lock for the same reason as in {@link #lock}. */
    @Override
    public PeriodStart lockedStart(ProjectId project, SeriesId series, NumberPeriod period) {
        return start(starts(project, series, period).forUpdate());
    }

    private SelectConditionStep<Record2<Long, Long>> starts(ProjectId project, SeriesId series, NumberPeriod period) {
        return sql.select(CRM_NUMBER_PERIOD.FIRST_NUMBER, CRM_NUMBER_PERIOD.LEAST_NUMBER)
                .from(CRM_NUMBER_PERIOD)
                .where(within(project, series, period.key()));
    }

    private static PeriodStart start(ResultQuery<Record2<Long, Long>> starts) {
        return starts.fetchOptional(row -> new PeriodStart(row.value1(), row.value2()))
                .orElse(PeriodStart.ONE);
    }

    @Override
    public void begin(ProjectId project, SeriesId series, NumberPeriod period, PeriodStart start) {
        Record3<String, Long, LocalDate> before =
                current(project, series).forUpdate().fetchSingle();
        if (period.key().equals(before.value1())) {
            putAside(project, series, period.key(), before.value2());
            set(project, series, null, before.value2(), before.value3());
        }
        int known = sql.update(CRM_NUMBER_PERIOD)
                .set(CRM_NUMBER_PERIOD.FIRST_NUMBER, start.first())
                .set(CRM_NUMBER_PERIOD.LEAST_NUMBER, start.least())
                .where(within(project, series, period.key()))
                .execute();
        if (known == 0) {
            insert(project, series, period.key(), 0, start);
        }
    }

    @Override
    public Set<NumberPeriod> periods(ProjectId project, SeriesId series) {
        return sql.select(CRM_NUMBER_PERIOD.PERIOD)
                .from(CRM_NUMBER_PERIOD)
                .where(CRM_NUMBER_PERIOD.PROJECT_ID.eq(project))
                .and(CRM_NUMBER_PERIOD.SERIES_ID.eq(series))
                .and(CRM_NUMBER_PERIOD.LAST_NUMBER.gt(0L))
                .union(sql.select(CRM_NUMBER_SERIES.CURRENT_PERIOD)
                        .from(CRM_NUMBER_SERIES)
                        .where(is(project, series))
                        .and(CRM_NUMBER_SERIES.CURRENT_PERIOD.isNotNull()))
                .fetchSet(row -> new NumberPeriod(row.value1()));
    }

    @Override
    public void advance(ProjectId project, SeriesId series, NumberPeriod period, SeriesPosition position) {
        Record3<String, Long, LocalDate> before =
                current(project, series).forUpdate().fetchSingle();
        LocalDate date = position.lastIssueDate().orElse(before.value3());
        if (period.key().equals(before.value1())) {
            set(project, series, period.key(), position.lastNumber(), date);
        } else {
            Optional.ofNullable(before.value1())
                    .ifPresent(current -> putAside(project, series, current, before.value2()));
            turnTo(project, series, period, position.lastNumber(), date);
        }
    }

    private void turnTo(
            ProjectId project, SeriesId series, NumberPeriod period, long number, @Nullable LocalDate lastIssueDate) {
        if (lockedStart(project, series, period).least() > number + 1) {
            putAside(project, series, period.key(), number);
            set(project, series, null, number, lastIssueDate);
        } else {
            set(project, series, period.key(), number, lastIssueDate);
        }
    }

    private void set(
            ProjectId project,
            SeriesId series,
            @Nullable String period,
            long number,
            @Nullable LocalDate lastIssueDate) {
        sql.update(CRM_NUMBER_SERIES)
                .set(CRM_NUMBER_SERIES.CURRENT_PERIOD, period)
                .set(CRM_NUMBER_SERIES.LAST_NUMBER, number)
                .set(CRM_NUMBER_SERIES.LAST_ISSUE_DATE, lastIssueDate)
                .where(is(project, series))
                .execute();
    }

    private void putAside(ProjectId project, SeriesId series, String period, long number) {
        int known = sql.update(CRM_NUMBER_PERIOD)
                .set(CRM_NUMBER_PERIOD.LAST_NUMBER, number)
                .where(within(project, series, period))
                .execute();
        if (known == 0) {
            insert(project, series, period, number, PeriodStart.ONE);
        }
    }

    private void insert(ProjectId project, SeriesId series, String period, long number, PeriodStart start) {
        CrmNumberPeriodRecord row = new CrmNumberPeriodRecord();
        row.setProjectId(project);
        row.setSeriesId(series);
        row.setPeriod(period);
        row.setLastNumber(number);
        row.setFirstNumber(start.first());
        row.setLeastNumber(start.least());
        Rows.insert(sql, row);
    }

    private static Condition is(ProjectId project, SeriesId series) {
        return CRM_NUMBER_SERIES.PROJECT_ID.eq(project).and(CRM_NUMBER_SERIES.ID.eq(series));
    }

    private static Condition within(ProjectId project, SeriesId series, String period) {
        return CRM_NUMBER_PERIOD
                .PROJECT_ID
                .eq(project)
                .and(CRM_NUMBER_PERIOD.SERIES_ID.eq(series))
                .and(CRM_NUMBER_PERIOD.PERIOD.eq(period));
    }
}
