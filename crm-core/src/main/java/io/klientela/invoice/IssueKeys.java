package io.klientela.invoice;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import io.klientela.numbering.DocumentKind;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
     * @param again what the order makes of the invoice as it stood then
     * @throws IssueKeyException if that was a draft, one of another invoice, or not what the order would have made
     */
    static Optional<IssuedInvoice> corrected(
            UnitOfWork<? extends InvoiceStores> unit,
            IssuedInvoice original,
            IssueOrder order,
            Function<StandingInvoice, CorrectingDocument> again) {
        Optional<InvoiceId> known =
                order.key().flatMap(key -> unit.stores().invoices().findByKey(unit.project(), key));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<IssuedInvoice> documents = unit.stores()
                .invoices()
                .correctionsOf(unit.project(), original.id(), unit.viewer().filter(Permissions.INVOICES_CORRECT));
        for (int place = 0; place < documents.size(); place++) {
            IssuedInvoice document = documents.get(place);
            if (document.id().equals(known.get())
                    && isMade(document, StandingInvoice.of(original, documents.subList(0, place)), again)) {
                return Optional.of(document);
            }
        }
        throw new IssueKeyException(order.key().get(), original.id());
    }

    /** Whether an order makes that document; of the document itself, for an order that was other may well come to the same. */
    private static boolean isMade(
            IssuedInvoice document, StandingInvoice before, Function<StandingInvoice, CorrectingDocument> again) {
        try {
            NewDocument made = NewDocument.of(again.apply(before));
            return made.kind() == document.kind()
                    && made.content().equals(document.content())
                    && made.figures().equals(document.figures())
                    && made.correction().equals(document.correction());
        } catch (CrmException | IllegalArgumentException refused) {
            // The order could not have been carried out then, so that it was another one.
            return false;
        }
    }

    private static IssuedInvoice find(UnitOfWork<? extends InvoiceStores> unit, InvoiceId id, Permission permission) {
        Viewer viewer = unit.viewer();
        return unit.stores()
                .invoices()
                .find(unit.project(), id, viewer.filter(permission))
                .orElseThrow(() -> viewer.refusal(permission, id.ref()));
    }
}
