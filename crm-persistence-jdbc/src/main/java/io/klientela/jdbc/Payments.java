package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_PAYMENT;
import static java.util.stream.Collectors.toMap;

import io.klientela.id.PaymentId;
import io.klientela.jdbc.schema.tables.records.CrmPaymentRecord;
import io.klientela.money.CurrencyCode;
import io.klientela.settlement.Payment;
import io.klientela.settlement.Reversal;
import io.klientela.settlement.Settlement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** The payments of settlements. */
final class Payments {
    private final DSLContext sql;

    Payments(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes those that are new or changed, and no row more: usually one is added, or taken back. */
    void save(Settlement settlement) {
        CurrencyCode currency = settlement.due().currency();
        Map<PaymentId, Payment> stored = sql
                .selectFrom(CRM_PAYMENT)
                .where(CRM_PAYMENT.PROJECT_ID.eq(settlement.project()))
                .and(CRM_PAYMENT.INVOICE_ID.eq(settlement.invoice()))
                .fetch(row -> SettlementRows.payment(row, currency))
                .stream()
                .collect(toMap(Payment::id, payment -> payment));
        Set<PaymentId> gone = new HashSet<>(stored.keySet());
        settlement.payments().forEach(payment -> gone.remove(payment.id()));
        if (!gone.isEmpty()) {
            sql.deleteFrom(CRM_PAYMENT)
                    .where(CRM_PAYMENT.PROJECT_ID.eq(settlement.project()))
                    .and(CRM_PAYMENT.ID.in(gone))
                    .execute();
        }
        for (Payment payment : settlement.payments()) {
            CrmPaymentRecord row = row(settlement, payment);
            if (!stored.containsKey(payment.id())) {
                Rows.insert(sql, row);
            } else if (!payment.equals(stored.get(payment.id()))) {
                sql.update(CRM_PAYMENT)
                        .set(row)
                        .where(CRM_PAYMENT.PROJECT_ID.eq(settlement.project()))
                        .and(CRM_PAYMENT.ID.eq(payment.id()))
                        .execute();
            }
        }
    }

    private static CrmPaymentRecord row(Settlement settlement, Payment payment) {
        CrmPaymentRecord row = new CrmPaymentRecord();
        row.setProjectId(settlement.project());
        row.setId(payment.id());
        row.setInvoiceId(settlement.invoice());
        row.setPlace(settlement.payments().indexOf(payment));
        row.setAmount(payment.amount().amount());
        row.setPaidOn(payment.date());
        row.setPaymentMethod(payment.method());
        row.setPaymentReference(payment.reference());
        row.setPaymentKey(payment.key().orElse(null));
        row.setRecordedAt(payment.recordedAt());
        row.setRecordedBy(payment.recordedBy());
        row.setReversalReason(payment.reversal().map(Reversal::reason).orElse(null));
        row.setReversedAt(payment.reversal().map(Reversal::at).orElse(null));
        row.setReversedBy(payment.reversal().map(Reversal::by).orElse(null));
        return row;
    }
}
