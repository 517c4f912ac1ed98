package io.klientela.memory;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import io.klientela.settlement.Settlement;
import io.klientela.settlement.SettlementQuery;
import io.klientela.settlement.SettlementStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Settlements by invoice, and the keys of payments. */
final class SettlementTable implements SettlementStore {
    private final Table<Settlement> table;
    private final Table<InvoiceId> keys;
    private final Table<IssuedInvoice> invoices;
    private final AccessTable access;

    SettlementTable(Rows rows) {
        table = new Table<>(rows, Section.SETTLEMENTS, Settlement.class);
        keys = new Table<>(rows, Section.PAYMENT_KEYS, InvoiceId.class);
        invoices = new Table<>(rows, Section.INVOICES, IssuedInvoice.class);
        access = new AccessTable(rows);
    }

    @Override
    public void insert(Settlement settlement) {
        ProjectId project = settlement.project();
        Integrity.reference(invoices.contains(invoice(project, settlement.invoice())), settlement.invoice());
        keysOf(settlement).forEach(key -> keys.insert(key, settlement.invoice()));
        table.insert(key(project, settlement.invoice()), settlement);
    }

    @Override
    public boolean update(Settlement settlement) {
        Key key = key(settlement.project(), settlement.invoice());
        Optional<Settlement> stored = table.find(key).filter(found -> found.version() == settlement.version() - 1);
        stored.ifPresent(before -> {
            keysOf(before).forEach(keys::remove);
            keysOf(settlement).forEach(each -> keys.insert(each, settlement.invoice()));
            table.put(key, settlement);
        });
        return stored.isPresent();
    }

    private List<Key> keysOf(Settlement settlement) {
        return settlement.payments().stream()
                .flatMap(payment -> payment.key().stream())
                .map(name -> paymentKey(settlement.project(), name))
                .toList();
    }

    @Override
    public List<Settlement> find(ProjectId project, Collection<InvoiceId> wanted, AccessFilter clients) {
        return wanted.stream()
                .distinct()
                .filter(id -> invoices.find(invoice(project, id))
                        .filter(invoice -> isAdmitted(invoice, clients))
                        .isPresent())
                .flatMap(id -> table.find(key(project, id)).stream())
                .toList();
    }

    @Override
    public Optional<InvoiceId> findByKey(ProjectId project, String key) {
        return keys.find(paymentKey(project, key));
    }

    @Override
    public List<IssuedInvoice> invoices(ProjectId project, SettlementQuery query, AccessFilter clients, Slice slice) {
        Key prefix = invoices.key().then(project.value());
        Key place =
                slice.after().map(after -> prefix.thenDescending(after.id())).orElse(prefix);
        return invoices.after(place, prefix)
                .filter(invoice -> isAdmitted(invoice, clients))
                .filter(invoice -> query.matches(
                        invoice, table.find(key(project, invoice.id())).orElseGet(() -> Settlement.of(invoice))))
                .limit(slice.limit())
                .toList();
    }

    @Override
    public List<Settlement> settlements(ProjectId project, SettlementQuery query, AccessFilter clients, Slice slice) {
        return invoices(project, query, clients, slice).stream()
                .map(invoice -> table.find(key(project, invoice.id())).orElseGet(() -> Settlement.of(invoice)))
                .toList();
    }

    private boolean isAdmitted(IssuedInvoice invoice, AccessFilter clients) {
        return access.admits(
                clients, invoice.project(), invoice.content().client().ref());
    }

    private Key key(ProjectId project, InvoiceId invoice) {
        return table.key(project, invoice);
    }

    private Key invoice(ProjectId project, InvoiceId id) {
        return invoices.key().then(project.value()).thenDescending(id.value());
    }

    private Key paymentKey(ProjectId project, String key) {
        return keys.key().then(project.value()).then(key);
    }
}
