package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_INVOICE;
import static io.klientela.jdbc.schema.Tables.CRM_PAYMENT;
import static io.klientela.jdbc.schema.Tables.CRM_SETTLEMENT;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.jdbc.schema.tables.records.CrmSettlementRecord;
import io.klientela.paging.Slice;
import io.klientela.paging.SortDirection;
import io.klientela.session.AccessFilter;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.Settlement;
import io.klientela.settlement.SettlementQuery;
import io.klientela.settlement.SettlementStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Settlements with their payments. Where an invoice stands is kept in its own row as well, in an index by which lists find those of a
 * state.
 */
final class SettlementTable implements SettlementStore {
    private final DSLContext sql;
    private final IssuedInvoiceTable invoices;
    private final Payments payments;

    SettlementTable(DSLContext sql, IssuedInvoiceTable invoices) {
        this.sql = sql;
        this.invoices = invoices;
        this.payments = new Payments(sql);
    }

    @Override
    public void insert(Settlement settlement) {
        // First, so that of two at once the second waits here and not, holding what the first needs, at the foreign
        // key.
        writeState(settlement);
        Rows.insert(sql, row(settlement));
        payments.save(settlement);
    }

    @Override
    public boolean update(Settlement settlement) {
        if (!Rows.update(sql, row(settlement), CRM_SETTLEMENT.VERSION, settlement.version())) {
            return false;
        }
        writeState(settlement);
        payments.save(settlement);
        return true;
    }

    private void writeState(Settlement settlement) {
        sql.update(CRM_INVOICE)
                .set(CRM_INVOICE.SETTLEMENT_STATE, settlement.state().code())
                .where(CRM_INVOICE.PROJECT_ID.eq(settlement.project()))
                .and(CRM_INVOICE.ID.eq(settlement.invoice()))
                .execute();
    }

    private static CrmSettlementRecord row(Settlement settlement) {
        CrmSettlementRecord row = new CrmSettlementRecord();
        row.setProjectId(settlement.project());
        row.setInvoiceId(settlement.invoice());
        row.setCredited(settlement.credited().amount());
        row.setDisputeReason(
                settlement.dispute().map(dispute -> dispute.reason()).orElse(null));
        row.setDisputedSince(
                settlement.dispute().map(dispute -> dispute.since()).orElse(null));
        row.setDisputedBy(settlement.dispute().map(dispute -> dispute.by()).orElse(null));
        row.setVersion(settlement.version());
        return row;
    }

    @Override
    public List<Settlement> find(ProjectId project, Collection<InvoiceId> wanted, AccessFilter clients) {
        return wanted.isEmpty()
                ? List.of()
                : SettlementRows.read(sql, project, Set.copyOf(wanted), IssuedInvoiceTable.admitted(clients));
    }

    @Override
    public Optional<InvoiceId> findByKey(ProjectId project, String key) {
        return sql.select(CRM_PAYMENT.INVOICE_ID)
                .from(CRM_PAYMENT)
                .where(CRM_PAYMENT.PROJECT_ID.eq(project))
                .and(CRM_PAYMENT.PAYMENT_KEY.eq(key))
                .fetchOptional(CRM_PAYMENT.INVOICE_ID);
    }

    @Override
    public List<IssuedInvoice> invoices(ProjectId project, SettlementQuery query, AccessFilter clients, Slice slice) {
        List<InvoiceId> ids = ids(project, query, clients, slice);
        return ids.isEmpty()
                ? List.of()
                : invoices.invoices(
                        project,
                        Rows.ofEach(
                                sql,
                                CRM_INVOICE,
                                CRM_INVOICE.PROJECT_ID.eq(project),
                                CRM_INVOICE.ID,
                                ids,
                                CRM_INVOICE.ID.desc()));
    }

    @Override
    public List<Settlement> settlements(ProjectId project, SettlementQuery query, AccessFilter clients, Slice slice) {
        List<InvoiceId> ids = ids(project, query, clients, slice);
        Map<InvoiceId, Settlement> settlements = new HashMap<>();
        find(project, ids, clients).forEach(each -> settlements.put(each.invoice(), each));
        Set<InvoiceId> untouched = new HashSet<>(ids);
        untouched.removeAll(settlements.keySet());
        SettlementRows.untouched(sql, project, untouched).forEach(each -> settlements.put(each.invoice(), each));
        return ids.stream()
                .map(id -> Objects.requireNonNull(settlements.get(id)))
                .toList();
    }

    /**
     * For each state a range of the index that lies in the order of the list, of which no more is read than the slice holds; those of
     * one client are a range by themselves.
     */
    private List<InvoiceId> ids(ProjectId project, SettlementQuery query, AccessFilter clients, Slice slice) {
        Condition asked = CRM_INVOICE
                .PROJECT_ID
                .eq(project)
                .and(IssuedInvoiceTable.admitted(clients))
                .and(query.client().map(CRM_INVOICE.CLIENT_ID::eq).orElse(DSL.noCondition()))
                .and(query.overdueOn().map(CRM_INVOICE.DUE_DATE::lt).orElse(DSL.noCondition()));
        boolean isOneRange = query.client().isPresent();
        List<Condition> states = query.candidates()
                .map(candidates -> ranges(candidates, isOneRange))
                .orElseGet(() -> isOneRange
                        ? List.of(CRM_INVOICE.SETTLEMENT_STATE.ne(IssuedInvoiceTable.UNSETTLED))
                        : ranges(List.of(InvoiceState.values()), false));
        Field<?>[] index = isOneRange
                ? new Field<?>[] {CRM_INVOICE.PROJECT_ID, CRM_INVOICE.ID}
                : new Field<?>[] {CRM_INVOICE.PROJECT_ID, CRM_INVOICE.SETTLEMENT_STATE, CRM_INVOICE.ID};
        return InvoiceRanges.ids(sql, asked, states, Walk.of(slice, SortDirection.DESCENDING), index);
    }

    private static List<Condition> ranges(List<InvoiceState> states, boolean isOneRange) {
        List<String> codes = states.stream().map(InvoiceState::code).toList();
        return isOneRange && !codes.isEmpty()
                ? List.of(CRM_INVOICE.SETTLEMENT_STATE.in(codes))
                : codes.stream().map(CRM_INVOICE.SETTLEMENT_STATE::eq).toList();
    }
}
