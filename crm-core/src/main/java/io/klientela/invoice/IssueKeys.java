package io.klientela.invoice;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.id.InvoiceId;
import io.klientela.numbering.DocumentKind;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.Optional;

/** Makes an issue that is asked for twice under one key happen once. */
final class IssueKeys {
    private IssueKeys() {}

    /**
     * What was issued under the key of the order before; empty if it has none, or nothing was.
     *
     * @throws IssueKeyException if that was another draft, or this one as another kind of document
     */
    static Optional<IssuedInvoice> issued(
            UnitOfWork<? extends InvoiceStores> unit, DraftInvoice draft, DocumentKind kind, IssueOrder order) {
        if (order.key().isEmpty()) {
            return Optional.empty();
        }
        String key = order.key().get();
        Optional<InvoiceId> known = unit.stores().invoices().findByKey(unit.project(), key);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (!known.get().equals(draft.id())) {
            throw new IssueKeyException(key, draft.id());
        }
        IssuedInvoice issued = find(unit, draft.id(), Permissions.INVOICES_ISSUE);
        if (issued.kind() != kind) {
            throw new IssueKeyException(key, draft.id());
        }
        return Optional.of(issued);
    }

    /**
     * The correction or credit note that was issued under the key of the order before; empty if it has none, or nothing was.
     *
     * @throws IssueKeyException if that was a draft, a document of the other kind, or one of another invoice
     */
    static Optional<IssuedInvoice> corrected(
            UnitOfWork<? extends InvoiceStores> unit, IssuedInvoice original, DocumentKind kind, IssueOrder order) {
        Optional<InvoiceId> known =
                order.key().flatMap(key -> unit.stores().invoices().findByKey(unit.project(), key));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return unit
                .stores()
                .invoices()
                .correctionsOf(unit.project(), original.id(), unit.viewer().filter(Permissions.INVOICES_CORRECT))
                .stream()
                .filter(document -> document.id().equals(known.get()) && document.kind() == kind)
                .findFirst()
                .or(() -> {
                    throw new IssueKeyException(order.key().get(), original.id());
                });
    }

    private static IssuedInvoice find(UnitOfWork<? extends InvoiceStores> unit, InvoiceId id, Permission permission) {
        Viewer viewer = unit.viewer();
        return unit.stores()
                .invoices()
                .find(unit.project(), id, viewer.filter(permission))
                .orElseThrow(() -> viewer.refusal(permission, id.ref()));
    }
}
