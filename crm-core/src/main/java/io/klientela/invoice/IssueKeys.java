package io.klientela.invoice;

import io.klientela.access.Permissions;
import io.klientela.id.InvoiceId;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.Optional;

/** Makes an issue that is asked for twice under one key happen once. */
final class IssueKeys {
    private IssueKeys() {}

    /**
     * What was issued under the key of the order before; empty if it has none, or nothing was.
     *
     * @throws IssueKeyException if that was another draft
     */
    static Optional<IssuedInvoice> issued(
            UnitOfWork<? extends InvoiceStores> unit, DraftInvoice draft, IssueOrder order) {
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
        Viewer viewer = unit.viewer();
        return Optional.of(unit.stores()
                .invoices()
                .find(unit.project(), draft.id(), viewer.filter(Permissions.INVOICES_ISSUE))
                .orElseThrow(() ->
                        viewer.refusal(Permissions.INVOICES_ISSUE, draft.id().ref())));
    }
}
