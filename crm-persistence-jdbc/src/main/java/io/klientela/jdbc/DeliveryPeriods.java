package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_DRAFT;

import io.klientela.invoice.DeliveryPeriod;
import java.util.Optional;
import org.jooq.Record;

/** The delivery periods of drafts, of issued invoices and of what stood before corrections: the same columns in the tables of all. */
final class DeliveryPeriods {
    private DeliveryPeriods() {}

    static void write(Record row, Optional<DeliveryPeriod> period) {
        Alike.set(row, CRM_DRAFT.PERIOD_START, period.map(DeliveryPeriod::from).orElse(null));
        Alike.set(row, CRM_DRAFT.PERIOD_END, period.map(DeliveryPeriod::to).orElse(null));
    }

    static Optional<DeliveryPeriod> read(Record row) {
        return Optional.ofNullable(Alike.get(row, CRM_DRAFT.PERIOD_START))
                .map(from -> new DeliveryPeriod(from, Alike.get(row, CRM_DRAFT.PERIOD_END)));
    }
}
