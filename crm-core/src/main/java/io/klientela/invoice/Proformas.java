package io.klientela.invoice;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.id.InvoiceId;
import io.klientela.id.OpportunityId;
import io.klientela.numbering.DocumentKind;
import io.klientela.operation.SelectionReport;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Proformas (UNTDID 1001: 325; REQUIREMENTS decision 15): what an invoice would say, sent beforehand. A proforma has a number of a
 * series of its own and never changes, like an invoice; but it is no tax document and claims nothing: it is not settled, not
 * credited, and in no balance. Thread-safe unless its session is bound to a transaction.
 */
public final class Proformas {
    private static final List<Permission> INVOICE = List.of(Permissions.INVOICES_DRAFT, Permissions.INVOICES_VIEW);

    private final Session<? extends InvoiceStores> session;
    private final Issuing<?> issuing;

    public Proformas(Session<? extends InvoiceStores> session) {
        this.session = Objects.requireNonNull(session, "session");
        this.issuing = Issuing.of(session, DocumentKind.PROFORMA);
    }

    /** Issues a draft as a proforma, today under the next number of proformas. */
    public IssuedInvoice issue(DraftInvoice draft) {
        return issue(draft, IssueOrder.today());
    }

    /**
     * Issues a draft as a proforma, which takes its place. It is refused for what the issue of an {@linkplain Invoices#issue(DraftInvoice,
     * IssueOrder) invoice} is refused for, asks for the same rights, and is safe to repeat under a key in the same way.
     *
     * @throws io.klientela.numbering.UnnumberedDocumentsException if the project has no series of proformas
     */
    public IssuedInvoice issue(DraftInvoice draft, IssueOrder order) {
        return issuing.issue(draft, order);
    }

    /** What the draft would be as a proforma, were it issued today. */
    public InvoicePreview preview(DraftInvoice draft) {
        return preview(draft, IssueOrder.today());
    }

    /** What the draft would be as a proforma, as {@link Invoices#preview(DraftInvoice, IssueOrder)} tells it of an invoice. */
    public InvoicePreview preview(DraftInvoice draft, IssueOrder order) {
        return issuing.preview(draft, order);
    }

    /**
     * Issues a selection as proformas, as {@link Invoices#issue(Collection, IssueOrder)} issues invoices.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not issue at all
     * @throws IllegalArgumentException if there are more than 1,000, or the order has a key or a number chosen by hand
     * @throws IllegalStateException inside a joined transaction
     * @throws jakarta.validation.ConstraintViolationException naming every field of the order that is wrong
     */
    public SelectionReport<InvoiceId, IssuedInvoice> issue(Collection<DraftInvoice> drafts, IssueOrder order) {
        return issuing.issue(drafts, order);
    }

    /**
     * Begins the invoice of a proforma: a draft that says what the proforma says, dates and prepaid amount included, and
     * {@linkplain InvoiceContent#proforma() remembers} it. Left out is an opportunity that the actor does not see. The proforma stays
     * as it is, and may be invoiced again.
     *
     * @throws OtherKindException if it is no proforma
     * @throws io.klientela.error.NotFoundException if there is no such issued document within reach
     * @throws io.klientela.access.AccessDeniedException if the actor may not draft invoices
     */
    public DraftInvoice invoice(InvoiceId proforma) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.INVOICES_DRAFT);
            return invoice(unit, find(unit, proforma));
        });
    }

    private static DraftInvoice invoice(UnitOfWork<? extends InvoiceStores> unit, IssuedInvoice proforma) {
        InvoiceContent content = proforma.content();
        Optional<OpportunityId> seen = content.opportunity().filter(of -> Drafting.isVisible(unit, of));
        return Drafting.beginInvoiceOf(unit, content.withOpportunity(seen), proforma);
    }

    private static IssuedInvoice find(UnitOfWork<? extends InvoiceStores> unit, InvoiceId id) {
        Viewer viewer = unit.viewer();
        IssuedInvoice found = unit.stores()
                .invoices()
                .find(unit.project(), id, viewer.filterAll(INVOICE))
                .orElseThrow(() -> viewer.refusal(Permissions.INVOICES_DRAFT, id.ref()));
        if (found.kind() != DocumentKind.PROFORMA) {
            throw new OtherKindException(found, DocumentKind.PROFORMA);
        }
        return found;
    }
}
