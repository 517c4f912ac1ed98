package io.klientela.jdbc;

import static io.klientela.jdbc.KeptStatement.any;
import static io.klientela.jdbc.schema.Tables.CRM_INVOICE;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.id.SeriesId;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceRecord;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.HoldsNumbers;
import io.klientela.numbering.IssuedNumber;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.SeriesPlace;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/** The numbers of issued invoices, without the invoices. */
final class IssuedNumbers implements HoldsNumbers {
    private static final KeptStatement BORNE = KeptStatement.query(DSL.select(CRM_INVOICE.INVOICE_NUMBER)
            .from(CRM_INVOICE)
            .where(CRM_INVOICE.PROJECT_ID.eq(any(CRM_INVOICE.PROJECT_ID)))
            .and(CRM_INVOICE.INVOICE_NUMBER.eq(any(CRM_INVOICE.INVOICE_NUMBER))));

    private final DSLContext sql;

    IssuedNumbers(DSLContext sql) {
        this.sql = sql;
    }

    /** An invoice of an earlier version of the tables names its series and no place in it. */
    static Optional<SeriesPlace> place(CrmInvoiceRecord row) {
        return Optional.ofNullable(row.getSeriesId())
                .map(series -> new SeriesPlace(
                        series,
                        new NumberPeriod(Objects.requireNonNullElse(row.getNumberPeriod(), "")),
                        Objects.requireNonNullElse(row.getNumberSequence(), 0L)));
    }

    @Override
    public Optional<InvoiceId> findByNumber(ProjectId project, String number) {
        return sql.select(CRM_INVOICE.ID)
                .from(CRM_INVOICE)
                .where(CRM_INVOICE.PROJECT_ID.eq(project))
                .and(CRM_INVOICE.INVOICE_NUMBER.eq(number))
                .fetchOptional(CRM_INVOICE.ID);
    }

    @Override
    public Set<String> borne(ProjectId project, Collection<String> numbers) {
        if (numbers.size() == 1) {
            return new HashSet<>(BORNE.fetch(
                    sql,
                    row -> row.get(CRM_INVOICE.INVOICE_NUMBER),
                    project,
                    numbers.iterator().next()));
        }
        return sql.fetch(Rows.namesOf(
                        sql,
                        CRM_INVOICE,
                        CRM_INVOICE.PROJECT_ID.eq(project),
                        CRM_INVOICE.INVOICE_NUMBER,
                        Set.copyOf(numbers)))
                .intoSet(CRM_INVOICE.INVOICE_NUMBER);
    }

    @Override
    public List<IssuedNumber> numbersOf(
            ProjectId project, SeriesId series, NumberPeriod period, AccessFilter clients, long after, int limit) {
        return numbers()
                .where(CRM_INVOICE.PROJECT_ID.eq(project))
                .and(CRM_INVOICE.SERIES_ID.eq(series))
                .and(CRM_INVOICE.NUMBER_PERIOD.eq(period.key()))
                .and(CRM_INVOICE.NUMBER_SEQUENCE.gt(after))
                .and(IssuedInvoiceTable.admitted(clients))
                .orderBy(CRM_INVOICE.NUMBER_SEQUENCE)
                .limit(limit)
                .fetch(IssuedNumbers::number);
    }

    @Override
    public Set<Long> sequencesMeanwhile(
            ProjectId project, SeriesId series, NumberPeriod period, IssuedNumber before, IssuedNumber next) {
        return sql.selectDistinct(CRM_INVOICE.NUMBER_SEQUENCE)
                .from(CRM_INVOICE)
                .where(CRM_INVOICE.PROJECT_ID.eq(project))
                .and(CRM_INVOICE.SERIES_ID.eq(series))
                .and(DSL.length(CRM_INVOICE.NUMBER_PERIOD).ne(period.key().length()))
                .and(CRM_INVOICE.NUMBER_SEQUENCE.between(before.sequence() + 1, next.sequence() - 1))
                .and(CRM_INVOICE.ISSUED_AT.between(before.issuedAt(), next.issuedAt()))
                .fetchSet(CRM_INVOICE.NUMBER_SEQUENCE);
    }

    @Override
    public List<IssuedNumber> numbersByHand(
            ProjectId project, DocumentKind documents, NumberPeriod period, AccessFilter clients, Slice slice) {
        return numbers()
                .where(CRM_INVOICE.PROJECT_ID.eq(project))
                .and(CRM_INVOICE.SERIES_ID.isNull())
                .and(CRM_INVOICE.DOCUMENT_KIND.eq(documents.code()))
                .and(issuedIn(period))
                .and(IssuedInvoiceTable.admitted(clients))
                .and(Places.before(slice, CRM_INVOICE.ID))
                .orderBy(CRM_INVOICE.ID.desc())
                .limit(slice.limit())
                .fetch(IssuedNumbers::number);
    }

    private SelectJoinStep<Record5<InvoiceId, String, LocalDate, Instant, Long>> numbers() {
        return sql.select(
                        CRM_INVOICE.ID,
                        CRM_INVOICE.INVOICE_NUMBER,
                        CRM_INVOICE.ISSUE_DATE,
                        CRM_INVOICE.ISSUED_AT,
                        CRM_INVOICE.NUMBER_SEQUENCE)
                .from(CRM_INVOICE);
    }

    private static Condition issuedIn(NumberPeriod period) {
        return period.key().isEmpty()
                ? DSL.noCondition()
                : CRM_INVOICE.ISSUE_DATE.between(period.firstDay(), period.lastDay());
    }

    private static IssuedNumber number(Record5<InvoiceId, String, LocalDate, Instant, Long> row) {
        return new IssuedNumber(
                row.value1().ref(),
                row.value2(),
                row.value3(),
                row.value4(),
                Objects.requireNonNullElse(row.value5(), 0L));
    }
}
