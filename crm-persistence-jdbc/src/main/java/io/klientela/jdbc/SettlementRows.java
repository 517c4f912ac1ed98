package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_INVOICE;
import static io.klientela.jdbc.schema.Tables.CRM_PAYMENT;
import static io.klientela.jdbc.schema.Tables.CRM_SETTLEMENT;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.records.CrmPaymentRecord;
import io.klientela.jdbc.schema.tables.records.CrmSettlementRecord;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.settlement.Dispute;
import io.klientela.settlement.Payment;
import io.klientela.settlement.Reversal;
import io.klientela.settlement.Settlement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Table;

/** Reads settlements, each with its invoice and its payments in one statement, so that they are of one version. */
final class SettlementRows {
    private SettlementRows() {}

    static List<Settlement> read(DSLContext sql, ProjectId project, Set<InvoiceId> wanted, Condition admitted) {
        Condition within = CRM_SETTLEMENT.PROJECT_ID.eq(project);
        boolean isH2 = sql.family() == SQLDialect.H2;
        Table<?> settlements =
                isH2 ? Rows.amongEach(CRM_SETTLEMENT, within, CRM_SETTLEMENT.INVOICE_ID, wanted) : CRM_SETTLEMENT;
        return sql
                .select(CRM_SETTLEMENT.fields())
                .select(CRM_PAYMENT.fields())
                .select(CRM_INVOICE.CURRENCY, CRM_INVOICE.PAYABLE, CRM_INVOICE.LEVIES, CRM_INVOICE.DUE_DATE)
                .from(settlements)
                .join(CRM_INVOICE)
                .on(CRM_INVOICE.PROJECT_ID.eq(CRM_SETTLEMENT.PROJECT_ID))
                .and(CRM_INVOICE.ID.eq(CRM_SETTLEMENT.INVOICE_ID))
                .leftJoin(CRM_PAYMENT)
                .on(CRM_PAYMENT.PROJECT_ID.eq(CRM_SETTLEMENT.PROJECT_ID))
                .and(CRM_PAYMENT.INVOICE_ID.eq(CRM_SETTLEMENT.INVOICE_ID))
                .where(within)
                .and(CRM_SETTLEMENT.INVOICE_ID.in(wanted))
                .and(admitted)
                .orderBy(CRM_PAYMENT.PLACE)
                .fetchGroups(CRM_SETTLEMENT.INVOICE_ID)
                .values()
                .stream()
                .map(SettlementRows::settlement)
                .toList();
    }

    /** Those of invoices to which nothing happened: what they claim, and nothing else of them. */
    static List<Settlement> untouched(DSLContext sql, ProjectId project, Set<InvoiceId> invoices) {
        if (invoices.isEmpty()) {
            return List.of();
        }
        Condition within = CRM_INVOICE.PROJECT_ID.eq(project);
        Table<?> named = sql.family() == SQLDialect.H2
                ? Rows.amongEach(CRM_INVOICE, within, CRM_INVOICE.ID, invoices)
                : CRM_INVOICE;
        return sql.select(
                        CRM_INVOICE.ID,
                        CRM_INVOICE.CURRENCY,
                        CRM_INVOICE.PAYABLE,
                        CRM_INVOICE.LEVIES,
                        CRM_INVOICE.DUE_DATE)
                .from(named)
                .where(within)
                .and(CRM_INVOICE.ID.in(invoices))
                .fetch(row -> new Settlement(
                        row.get(CRM_INVOICE.ID),
                        project,
                        due(row),
                        row.get(CRM_INVOICE.DUE_DATE),
                        Money.zero(row.get(CRM_INVOICE.CURRENCY)),
                        List.of(),
                        Optional.empty(),
                        0));
    }

    /** BT-115 and the levies beside it: InvoiceFigures.due(). */
    private static Money due(Record row) {
        return Money.of(row.get(CRM_INVOICE.PAYABLE).add(row.get(CRM_INVOICE.LEVIES)), row.get(CRM_INVOICE.CURRENCY));
    }

    private static Settlement settlement(Result<Record> rows) {
        Record first = rows.get(0);
        CrmSettlementRecord settlement = first.into(CRM_SETTLEMENT);
        CurrencyCode currency = first.get(CRM_INVOICE.CURRENCY);
        return new Settlement(
                settlement.getInvoiceId(),
                settlement.getProjectId(),
                due(first),
                first.get(CRM_INVOICE.DUE_DATE),
                Money.of(settlement.getCredited(), currency),
                rows.stream()
                        .filter(row -> row.get(CRM_PAYMENT.ID) != null)
                        .map(row -> payment(row.into(CRM_PAYMENT), currency))
                        .toList(),
                dispute(settlement),
                settlement.getVersion());
    }

    private static Optional<Dispute> dispute(CrmSettlementRecord row) {
        return Optional.ofNullable(row.getDisputeReason())
                .map(reason -> new Dispute(
                        reason,
                        Objects.requireNonNull(row.getDisputedSince()),
                        Objects.requireNonNull(row.getDisputedBy())));
    }

    static Payment payment(CrmPaymentRecord row, CurrencyCode currency) {
        return new Payment(
                row.getId(),
                Money.of(row.getAmount(), currency),
                row.getPaidOn(),
                row.getPaymentMethod(),
                row.getPaymentReference(),
                Optional.ofNullable(row.getPaymentKey()),
                row.getRecordedAt(),
                row.getRecordedBy(),
                reversal(row));
    }

    private static Optional<Reversal> reversal(CrmPaymentRecord row) {
        return Optional.ofNullable(row.getReversalReason())
                .map(reason -> new Reversal(
                        reason,
                        Objects.requireNonNull(row.getReversedAt()),
                        Objects.requireNonNull(row.getReversedBy())));
    }
}
