package io.klientela.settlement;

import io.klientela.access.Permissions;
import io.klientela.id.ContactId;
import io.klientela.money.CurrencyCode;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sums up what one client owes, slice by slice. */
final class Balances {
    private static final int SLICE = 500;

    private Balances() {}

    /** By currency, in the order of their codes. */
    static List<Balance> of(UnitOfWork<? extends SettlementStores> unit, ContactId client) {
        Viewer viewer = unit.viewer();
        AccessFilter reach = viewer.filter(Permissions.INVOICES_VIEW);
        if (!unit.stores().invoices().isInvoiced(unit.project(), client, reach)) {
            throw viewer.refusal(Permissions.INVOICES_VIEW, client.ref());
        }
        SettlementQuery query = SettlementQuery.all()
                .ofClient(client)
                .in(InvoiceState.BILLED, InvoiceState.PARTLY_PAID, InvoiceState.DISPUTED, InvoiceState.OVERPAID);
        Map<CurrencyCode, Balance> balances = new TreeMap<>(Comparator.comparing(CurrencyCode::code));
        LocalDate today = Recording.today(unit);
        Slice slice = new Slice(Optional.empty(), SLICE);
        while (true) {
            List<Settlement> found = unit.stores().settlements().settlements(unit.project(), query, reach, slice);
            for (Settlement settlement : found) {
                CurrencyCode currency = settlement.due().currency();
                Balance before = balances.getOrDefault(currency, Balance.zero(currency));
                balances.put(currency, before.plus(settlement, today));
            }
            if (found.size() < SLICE) {
                return List.copyOf(balances.values());
            }
            Keyset last = Keyset.byId(found.get(found.size() - 1).invoice().value());
            slice = new Slice(Optional.of(last), SLICE);
        }
    }
}
