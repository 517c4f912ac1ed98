package io.klientela.settlement;

import static java.util.stream.Collectors.toMap;

import io.klientela.id.InvoiceId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.session.AccessFilter;
import io.klientela.session.UnitOfWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where some invoices stand. */
final class Standing {
    private final Map<InvoiceId, Settlement> stored;
    private final LocalDate today;

    private Standing(Map<InvoiceId, Settlement> stored, LocalDate today) {
        this.stored = stored;
        this.today = today;
    }

    /** Reads the settlements of these invoices, all at once. */
    static Standing of(UnitOfWork<? extends SettlementStores> unit, List<IssuedInvoice> invoices, AccessFilter reach) {
        List<InvoiceId> ids = invoices.stream().map(IssuedInvoice::id).toList();
        Map<InvoiceId, Settlement> stored = unit.stores().settlements().find(unit.project(), ids, reach).stream()
                .collect(toMap(Settlement::invoice, settlement -> settlement));
        return new Standing(stored, Recording.today(unit));
    }

    SettledInvoice of(IssuedInvoice invoice) {
        Settlement settlement = stored.getOrDefault(invoice.id(), Settlement.of(invoice));
        return new SettledInvoice(invoice, settlement, today);
    }
}
