package io.klientela.invoice;

import io.klientela.access.Permissions;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.id.InvoiceId;
import io.klientela.numbering.DocumentKind;
import io.klientela.operation.Selection;
import io.klientela.operation.SelectionReport;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * Issues drafts as documents of one kind.
 *
 * @param <S> the stores of the session
 */
final class Issuing<S extends InvoiceStores> {
    /** What becomes of a draft, made within the transaction of its issue. */
    interface Making<S extends InvoiceStores> {
        NewDocument document(UnitOfWork<? extends S> unit, DraftInvoice draft, IssueOrder order);
    }

    private final Session<S> session;
    private final DocumentKind kind;
    private final Making<? super S> making;

    Issuing(Session<S> session, DocumentKind kind, Making<? super S> making) {
        this.session = Objects.requireNonNull(session, "session");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.making = Objects.requireNonNull(making, "making");
    }

    /** Documents that say what their drafts say. */
    static <S extends InvoiceStores> Issuing<S> of(Session<S> session, DocumentKind kind) {
        Making<InvoiceStores> plain = (unit, draft, order) -> NewDocument.of(kind, draft);
        return new Issuing<>(session, kind, plain);
    }

    IssuedInvoice issue(DraftInvoice draft, IssueOrder order) {
        try {
            return issueOnce(draft, order);
        } catch (StaleVersionException | AlreadyIssuedException | NotFoundException overtaken) {
            if (order.key().isEmpty()) {
                throw overtaken;
            }
            // The same order under the same key may have been faster: only another transaction is sure to see what it
            // did.
            return session.read(unit -> IssueKeys.issued(unit, draft, kind, order))
                    .orElseThrow(() -> overtaken);
        }
    }

    /** Issues each draft in a transaction of its own, in the given order, so that the numbers follow it. */
    SelectionReport<InvoiceId, IssuedInvoice> issue(Collection<DraftInvoice> drafts, IssueOrder order) {
        if (order.key().isPresent() || order.number().isPresent()) {
            throw new IllegalArgumentException("A key or a number chosen by hand is for one draft, not for a selection;"
                    + " order without, since a draft is issued once however often it is asked for");
        }
        session.read(unit -> {
            unit.viewer().require(Permissions.INVOICES_ISSUE);
            return unit.validated(order);
        });
        return Selection.each(session, drafts, DraftInvoice::id, draft -> issue(draft, order));
    }

    /**
     * What the draft would be, in hand or stored: computed by what makes the document at its issue. Whatever only the issue refuses,
     * such as a reason that is missing, is shown as it is.
     */
    InvoicePreview preview(DraftInvoice draft, IssueOrder order) {
        return session.read(unit -> {
            IssueOrder valid = unit.validated(order);
            DraftInvoice stored = Drafts.require(unit, draft.id(), Permissions.INVOICES_VIEW);
            InvoiceContent content = unit.validated(draft.content(), AmountFaults.of(unit, draft.content()));
            DraftInvoice shown = stored.withContent(Drafting.summable(unit, content));
            return InvoicePreview.of(unit, shown, making.document(unit, shown, valid), valid);
        });
    }

    private IssuedInvoice issueOnce(DraftInvoice draft, IssueOrder order) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.INVOICES_ISSUE);
            IssueOrder valid = unit.validated(order);
            Optional<IssuedInvoice> before = IssueKeys.issued(unit, draft, kind, valid);
            if (before.isPresent()) {
                return before.get();
            }
            DraftInvoice stored = Drafts.remove(unit, draft, Permissions.INVOICES_ISSUE);
            if (!stored.content().equals(draft.content())) {
                throw new UnsavedDraftException(stored.id());
            }
            if (stored.content().lines().isEmpty()) {
                throw new EmptyInvoiceException(stored.id());
            }
            return Issue.of(unit, stored, making.document(unit, stored, valid), valid);
        });
    }
}
