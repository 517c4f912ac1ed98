package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_INVOICE;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.Days;
import io.klientela.invoice.InvoiceQuery;
import io.klientela.jdbc.schema.tables.records.CrmInvoiceRecord;
import io.klientela.numbering.DocumentKind;
import io.klientela.paging.Slice;
import io.klientela.paging.SortDirection;
import io.klientela.session.AccessFilter;
import io.klientela.text.StorableText;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Finds the rows of issued invoices by a query. */
final class InvoiceSearch {
    private static final char ESCAPE = '!';

    private final DSLContext sql;

    InvoiceSearch(DSLContext sql) {
        this.sql = sql;
    }

    List<CrmInvoiceRecord> find(ProjectId project, InvoiceQuery query, AccessFilter clients, Slice slice) {
        Walk walk = Walk.of(slice, SortDirection.DESCENDING);
        return walk.listed(
                isInNoOrderOfAnIndex(query)
                        ? byIds(project, query, clients, walk)
                        : sql.selectFrom(CRM_INVOICE)
                                .where(matching(project, query, clients))
                                .and(walk.beyond(CRM_INVOICE.ID))
                                .orderBy(walk.order(index(query)))
                                .limit(walk.limit())
                                .fetch());
    }

    private static boolean isInNoOrderOfAnIndex(InvoiceQuery query) {
        return isOfKindsAlone(query)
                || !query.issued().equals(Days.any())
                || !query.supplied().equals(Days.any());
    }

    private static boolean isOfKindsAlone(InvoiceQuery query) {
        return query.kinds().size() > 1 && query.ofKind().equals(InvoiceQuery.all());
    }

    /** First the ids, which an index tells without the rows, since all within the days are put in order for each page. */
    private List<CrmInvoiceRecord> byIds(ProjectId project, InvoiceQuery query, AccessFilter clients, Walk walk) {
        List<InvoiceId> ids =
                InvoiceRanges.ids(sql, matching(project, query, clients), ranges(query), walk, index(query));
        return ids.isEmpty()
                ? List.of()
                : Rows.ofEach(
                        sql,
                        CRM_INVOICE,
                        CRM_INVOICE.PROJECT_ID.eq(project),
                        CRM_INVOICE.ID,
                        ids,
                        walk.order(CRM_INVOICE.ID).get(0));
    }

    /**
     * The columns of the index that has what is asked for in the order of the list, see {@link Places#latestFirst}; the id alone where
     * few are found by other indexes, and are put in order then.
     */
    private static Field<?>[] index(InvoiceQuery query) {
        if (!query.ofKind().equals(ofClientAlone(query))) {
            return new Field<?>[] {CRM_INVOICE.ID};
        }
        if (query.client().isPresent()) {
            return new Field<?>[] {CRM_INVOICE.PROJECT_ID, CRM_INVOICE.CLIENT_ID, CRM_INVOICE.ID};
        }
        return query.kinds().isEmpty()
                ? new Field<?>[] {CRM_INVOICE.PROJECT_ID, CRM_INVOICE.ID}
                : new Field<?>[] {CRM_INVOICE.PROJECT_ID, CRM_INVOICE.DOCUMENT_KIND, CRM_INVOICE.ID};
    }

    private static InvoiceQuery ofClientAlone(InvoiceQuery query) {
        return query.client().map(InvoiceQuery.all()::ofClient).orElse(InvoiceQuery.all());
    }

    /** Several kinds are no range of an index, and rare ones would be sought among all invoices: each is a range by itself. */
    private static List<Condition> ranges(InvoiceQuery query) {
        return isOfKindsAlone(query)
                ? codes(query).stream().map(CRM_INVOICE.DOCUMENT_KIND::eq).toList()
                : List.of(DSL.noCondition());
    }

    long count(ProjectId project, InvoiceQuery query, AccessFilter clients) {
        return sql.fetchCount(CRM_INVOICE, matching(project, query, clients));
    }

    private static Condition matching(ProjectId project, InvoiceQuery query, AccessFilter clients) {
        return DSL.and(
                CRM_INVOICE.PROJECT_ID.eq(project),
                IssuedInvoiceTable.admitted(clients),
                query.client().map(CRM_INVOICE.CLIENT_ID::eq).orElse(DSL.noCondition()),
                ofKind(codes(query)),
                within(query.issued(), CRM_INVOICE.ISSUE_DATE),
                within(query.supplied(), CRM_INVOICE.SUPPLY_DATE),
                query.opportunity().map(CRM_INVOICE.OPPORTUNITY_ID::eq).orElse(DSL.noCondition()),
                query.number().map(InvoiceSearch::isNumber).orElse(DSL.noCondition()),
                query.beginning().map(InvoiceSearch::beginsNumber).orElse(DSL.noCondition()));
    }

    private static List<String> codes(InvoiceQuery query) {
        return query.kinds().stream().sorted().map(DocumentKind::code).toList();
    }

    private static Condition ofKind(List<String> codes) {
        return switch (codes.size()) {
            case 0 -> DSL.noCondition();
            case 1 -> CRM_INVOICE.DOCUMENT_KIND.eq(codes.get(0));
            default -> CRM_INVOICE.DOCUMENT_KIND.in(codes);
        };
    }

    private static Condition within(Days days, Field<LocalDate> day) {
        return days.first()
                .map(day::ge)
                .orElse(DSL.noCondition())
                .and(days.last().map(day::le).orElse(DSL.noCondition()));
    }

    /** What no storage keeps is in no number; PostgreSQL would not take it either. */
    private static Condition isNumber(String text) {
        return StorableText.is(text) ? CRM_INVOICE.INVOICE_NUMBER.eq(text) : DSL.falseCondition();
    }

    private static Condition beginsNumber(String text) {
        return StorableText.is(text)
                ? CRM_INVOICE.INVOICE_NUMBER.like(DSL.escape(text, ESCAPE) + "%", ESCAPE)
                : DSL.falseCondition();
    }
}
