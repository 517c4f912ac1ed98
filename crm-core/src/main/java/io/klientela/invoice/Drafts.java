package io.klientela.invoice;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.error.StaleVersionException;
import io.klientela.id.InvoiceId;
import io.klientela.session.AccessFilter;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.List;

/** Finds and removes stored drafts within a command. */
final class Drafts {
    private Drafts() {}

    /**
     * The draft of this id; who may also see issued invoices is told that it was issued.
     *
     * @throws AlreadyIssuedException if it was
     * @throws io.klientela.error.NotFoundException if there is none within reach
     */
    static DraftInvoice require(UnitOfWork<? extends InvoiceStores> unit, InvoiceId id, Permission permission) {
        Viewer viewer = unit.viewer();
        return unit.stores()
                .drafts()
                .find(unit.project(), id, viewer.filter(permission))
                .orElseThrow(() -> unit.stores()
                        .invoices()
                        .find(unit.project(), id, viewer.filterAll(List.of(permission, Permissions.INVOICES_VIEW)))
                        .filter(issued -> issued.correction().isEmpty())
                        .<RuntimeException>map(issued -> new AlreadyIssuedException(id, issued.number()))
                        .orElseGet(() -> viewer.refusal(permission, id.ref())));
    }

    /**
     * Removes a draft and gives what was stored.
     *
     * @throws StaleVersionException if it is there in another version
     * @throws AlreadyIssuedException if it was issued
     * @throws io.klientela.error.NotFoundException if there is none within reach
     */
    static DraftInvoice remove(UnitOfWork<? extends InvoiceStores> unit, DraftInvoice draft, Permission permission) {
        AccessFilter clients = unit.viewer().filter(permission);
        return unit.stores()
                .drafts()
                .remove(unit.project(), draft.id(), draft.version(), clients)
                .orElseThrow(() -> stale(draft, require(unit, draft.id(), permission)));
    }

    private static StaleVersionException stale(DraftInvoice draft, DraftInvoice stored) {
        return new StaleVersionException(stored.id().ref(), draft.version());
    }
}
