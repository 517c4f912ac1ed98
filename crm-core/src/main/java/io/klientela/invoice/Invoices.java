package io.klientela.invoice;

import io.klientela.access.Permissions;
import io.klientela.contact.FullContact;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.history.ChangeLog;
import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.numbering.DocumentKind;
import io.klientela.operation.Selection;
import io.klientela.operation.SelectionReport;
import io.klientela.paging.Keyset;
import io.klientela.paging.ListOrder;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.project.Projects;
import io.klientela.session.AccessFilter;
import io.klientela.session.Session;
import io.klientela.session.Viewer;
import io.klientela.tax.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The invoices of a project. An invoice follows its client: a scope of an invoice permission is a scope over contacts
 * (REQUIREMENTS decision 4). Thread-safe unless its session is bound to a transaction.
 */
public final class Invoices {
    private final Session<? extends InvoiceStores> session;
    private final Issuing<?> issuing;

    public Invoices(Session<? extends InvoiceStores> session) {
        this.session = Objects.requireNonNull(session, "session");
        this.issuing = Issuing.of(session, DocumentKind.INVOICE);
    }

    /**
     * Begins an invoice. The buyer's name, billing address, tax number and registration come from the client, and can be changed on
     * the draft (TEAMLAB-28).
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not draft invoices
     * @throws NotFoundException if the client, the consignee or the opportunity is not within reach
     * @throws io.klientela.money.CurrencyMismatchException if an amount is in another currency than the invoice
     * @throws TaxCurrencyException if the second currency is that of the invoice
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     */
    public DraftInvoice draft(NewInvoice command) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.INVOICES_DRAFT);
            NewInvoice valid = unit.validated(command, command.faults(unit));
            FullContact client = Drafting.requireInvoiceable(unit, valid.client());
            valid.opportunity().ifPresent(opportunity -> Drafting.requireVisible(unit, opportunity));
            return Drafting.begin(unit, Drafting.content(unit, valid, client));
        });
    }

    /**
     * Begins an invoice that says what another one does, be it a draft or issued (TEAMLAB-40). What belongs to the one occasion
     * is left out: supply date, delivery period, what was prepaid, a rounding of a fixed amount, and an opportunity that the actor does
     * not see; a due date becomes as many days after the issue. A second currency keeps its rate with its day.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not draft invoices
     * @throws NotFoundException if there is no such draft or invoice within reach
     * @throws UncorrectableException if it is a correction or a credit note
     */
    public DraftInvoice duplicate(InvoiceId id) {
        return session.write(unit -> new Duplication(unit, id).carryOut());
    }

    /**
     * Saves a changed draft; its client stays. A {@link Pricing} whose currencies do not go together is refused where it is made,
     * with {@link TaxCurrencyException} or {@link io.klientela.money.CurrencyMismatchException}.
     *
     * @throws AlreadyIssuedException if it was issued since it was read
     * @throws NotFoundException if there is no such draft within reach, it may have been deleted; or if a new consignee or
     *     opportunity is not within reach
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws io.klientela.access.AccessDeniedException if the actor may not draft invoices
     * @throws jakarta.validation.ConstraintViolationException naming every amount that is below zero and must not be, or
     *     the lines that come to an amount of more digits than {@link io.klientela.money.Money} holds
     * @throws IllegalArgumentException if the client or the proforma was changed
     */
    public DraftInvoice save(DraftInvoice changed) {
        return session.write(unit -> {
            DraftInvoice stored = Drafts.require(unit, changed.id(), Permissions.INVOICES_DRAFT);
            if (!stored.content().client().equals(changed.content().client())) {
                throw new IllegalArgumentException("A draft keeps its client; begin another for another client");
            }
            if (!stored.content().proforma().equals(changed.content().proforma())) {
                throw new IllegalArgumentException("A draft keeps the proforma that it was made of");
            }
            changed.content()
                    .opportunity()
                    .filter(opportunity -> !stored.content().opportunity().equals(Optional.of(opportunity)))
                    .ifPresent(opportunity -> Drafting.requireVisible(unit, opportunity));
            changed.content()
                    .consignee()
                    .map(Consignee::contact)
                    .filter(contact -> !stored.content()
                            .consignee()
                            .map(Consignee::contact)
                            .equals(Optional.of(contact)))
                    .ifPresent(contact -> Drafting.requireInvoiceable(unit, contact));
            InvoiceContent content = unit.validated(changed.content(), AmountFaults.of(unit, changed.content()));
            DraftInvoice next =
                    stored.withContent(Drafting.summable(unit, content)).withVersion(changed.version() + 1);
            if (stored.version() != changed.version() || !unit.stores().drafts().update(next)) {
                throw new StaleVersionException(changed.id().ref(), changed.version());
            }
            ChangeLog.changed(
                    unit,
                    next.id().ref(),
                    next.content().client().ref(),
                    InvoiceFields.of(stored.content()),
                    InvoiceFields.of(next.content()));
            return next;
        });
    }

    /**
     * Deletes a draft. Issued invoices are never deleted (REQUIREMENTS decision 12).
     *
     * @throws AlreadyIssuedException if it was issued since it was read
     * @throws NotFoundException if there is no such draft within reach: it may have been deleted
     * @throws StaleVersionException if it was saved by someone else since it was read
     */
    public void delete(DraftInvoice draft) {
        remove(draft);
    }

    /**
     * Deletes a selection of drafts, at most 1,000, each in the version that is given and in a transaction of its own; the report gives
     * each draft as it was, or tells why it stays.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not draft invoices at all
     * @throws IllegalArgumentException if there are more
     * @throws IllegalStateException inside a joined transaction
     */
    public SelectionReport<InvoiceId, DraftInvoice> delete(Collection<DraftInvoice> drafts) {
        session.read(unit -> {
            unit.viewer().require(Permissions.INVOICES_DRAFT);
            return unit.project();
        });
        return Selection.each(session, drafts, DraftInvoice::id, this::remove);
    }

    private DraftInvoice remove(DraftInvoice draft) {
        return session.write(unit -> {
            DraftInvoice stored = Drafts.remove(unit, draft, Permissions.INVOICES_DRAFT);
            ChangeLog.deleted(
                    unit, stored.id().ref(), stored.content().client().ref(), InvoiceFields.of(stored.content()));
            return stored;
        });
    }

    /** What the draft would be, were it issued today, see {@link #preview(DraftInvoice, IssueOrder)}. */
    public InvoicePreview preview(DraftInvoice draft) {
        return preview(draft, IssueOrder.today());
    }

    /**
     * What the draft would be, were it issued by this order: kind, parties, dates and amounts as {@link #issue(DraftInvoice, IssueOrder)}
     * would state them, but no number, for none is taken and none is told beforehand. Nothing is written. It need not be saved, nor be
     * ready: what only the issue refuses, such as a rule of EN 16931 that does not hold or a due date in the past, is shown as it is.
     *
     * @param order the date; its number, series and key are not looked at
     * @throws AlreadyIssuedException if it was issued since it was read
     * @throws NotFoundException if there is no such draft whose sight the actor has: it may have been deleted
     * @throws jakarta.validation.ConstraintViolationException naming every field that {@link #save} would refuse
     */
    public InvoicePreview preview(DraftInvoice draft, IssueOrder order) {
        return issuing.preview(draft, order);
    }

    /** Issues a draft today under the next number of the series. */
    public IssuedInvoice issue(DraftInvoice draft) {
        return issue(draft, IssueOrder.today());
    }

    /**
     * Issues a draft: it gets its number, seller, dates and totals, and never changes again. The number is taken in
     * this very transaction, so that numbers have no gap. Under a key it is safe to ask again when an answer was lost: the draft
     * is issued once, and the same invoice is given again, whatever else the second order says.
     *
     * @throws UnsavedDraftException if it says other than what is stored: save it first
     * @throws EmptyInvoiceException if it has no lines
     * @throws DueDateException if it would be issued after the day by which it is to be paid
     * @throws RateDateException if it states its VAT at a rate of a later day
     * @throws BrokenRulesException if a rule of EN 16931 on its figures does not hold
     * @throws UnregisteredSellerException if it states VAT and the seller is not registered for it
     * @throws io.klientela.numbering.SeriesAheadException if the series has a document of a day to come, and the actor has no right to
     *     issue out of order
     * @throws io.klientela.numbering.SeriesExhaustedException if the series gave the last number that it can count to
     * @throws AlreadyIssuedException if it was issued since it was read
     * @throws NotFoundException if there is no such draft within reach: it may have been deleted
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws io.klientela.access.AccessDeniedException if the actor may not issue, or not in this way
     * @throws io.klientela.numbering.IssueDateException if the date needs a reason and has none
     * @throws io.klientela.numbering.DuplicateNumberException if the number is taken
     * @throws io.klientela.numbering.RetiredSeriesException if the series is retired
     * @throws io.klientela.numbering.OtherDocumentsException if the series numbers other documents
     * @throws io.klientela.numbering.ReservedNumberException if a series could give the number chosen by hand
     * @throws IssueKeyException if another draft was issued under the key, or this one as another kind of document
     */
    public IssuedInvoice issue(DraftInvoice draft, IssueOrder order) {
        return issuing.issue(draft, order);
    }

    /**
     * Issues a selection of drafts, at most 1,000, by one order: each in the version that is given and in a transaction of its own, in
     * the given order, so that the numbers follow it (TEAMLAB-39). The report gives each invoice with its number, or tells why the draft
     * stays; a number that a refused draft did not get goes to the next. Each is refused for what the issue of one is refused for.
     *
     * <p>It needs no key: a draft is issued once, and when a selection is given again since its answer was lost, those that were issued
     * are refused with {@link AlreadyIssuedException}, which tells their numbers.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not issue at all
     * @throws IllegalArgumentException if there are more, or the order has a key or a number chosen by hand: each is for one draft
     * @throws IllegalStateException inside a joined transaction
     * @throws jakarta.validation.ConstraintViolationException naming every field of the order that is wrong
     */
    public SelectionReport<InvoiceId, IssuedInvoice> issue(Collection<DraftInvoice> drafts, IssueOrder order) {
        return issuing.issue(drafts, order);
    }

    /**
     * The draft of this id.
     *
     * @throws AlreadyIssuedException if it was issued: {@link #get} reads the invoice
     * @throws NotFoundException if there is no such draft within reach
     */
    public DraftInvoice getDraft(InvoiceId id) {
        return session.read(unit -> Drafts.require(unit, id, Permissions.INVOICES_VIEW));
    }

    /**
     * What the self-check finds of a draft as it is given, saved or not, were it issued as an invoice now; empty if it lacks nothing of
     * that. The issue is refused for what {@linkplain io.klientela.tax.Finding.Severity#BLOCKS blocks}; all else is for whoever makes an
     * electronic invoice of it, such as an address that is missing (BR-08, BR-10), a tax identifier (BR-CO-26, BR-S-02 and its kin) or
     * the country to which goods go (BR-IC-12).
     *
     * @throws AlreadyIssuedException if it was issued
     * @throws NotFoundException if there is no such draft within reach
     * @throws io.klientela.access.AccessDeniedException if the actor may not see invoices at all
     * @throws jakarta.validation.ConstraintViolationException naming the lines that come to an amount of too many digits
     */
    public List<Finding> check(DraftInvoice draft) {
        return session.read(unit -> {
            Drafts.require(unit, draft.id(), Permissions.INVOICES_VIEW);
            InvoiceContent content = Drafting.summable(unit, draft.content());
            return IssueRules.all(Projects.current(unit).organization(), content);
        });
    }

    /**
     * The issued invoice of this id.
     *
     * @throws NotFoundException if there is no such issued invoice within reach
     */
    public IssuedInvoice get(InvoiceId id) {
        return session.read(unit -> {
            Viewer viewer = unit.viewer();
            return unit.stores()
                    .invoices()
                    .find(unit.project(), id, viewer.filter(Permissions.INVOICES_VIEW))
                    .orElseThrow(() -> viewer.refusal(Permissions.INVOICES_VIEW, id.ref()));
        });
    }

    /**
     * What invoices say of a contact that has a draft or an invoice within the actor's reach, as it stands now. It asks for
     * no right to the contact itself.
     *
     * @throws NotFoundException if there is no such draft or invoice
     * @throws io.klientela.access.AccessDeniedException if the actor may not see invoices at all
     */
    public BillingBlock billingBlock(ContactId client) {
        return session.read(unit -> {
            Viewer viewer = unit.viewer();
            AccessFilter reach = viewer.filter(Permissions.INVOICES_VIEW);
            return unit.stores()
                    .contacts()
                    .find(unit.project(), client, reach)
                    .filter(contact -> unit.stores().invoices().isInvoiced(unit.project(), client, reach))
                    .map(BillingBlock::of)
                    .orElseThrow(() -> viewer.refusal(Permissions.INVOICES_VIEW, client.ref()));
        });
    }

    /**
     * The issued invoice of exactly this number, or another document of it, if it is within reach.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not see invoices at all
     */
    public Optional<IssuedInvoice> findByNumber(String number) {
        return list(InvoiceQuery.all().numbered(number), PageRequest.first(1)).items().stream()
                .findFirst();
    }

    /** All issued documents: as {@link #list(InvoiceQuery, PageRequest)} of {@link InvoiceQuery#all()}. */
    public Page<IssuedInvoice> list(PageRequest page) {
        return list(InvoiceQuery.all(), page);
    }

    /**
     * The issued documents that match, of every {@linkplain IssuedInvoice#kind() kind} unless some are asked for, latest first: in the
     * order in which they were drafted, whatever their dates.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not see invoices at all
     */
    public Page<IssuedInvoice> list(InvoiceQuery query, PageRequest page) {
        return session.read(unit -> {
            List<IssuedInvoice> found = unit.stores()
                    .invoices()
                    .find(unit.project(), query, filter(unit.viewer()), Slice.bothWays(page, ListOrder.STANDARD));
            return Page.of(
                    found,
                    page,
                    ListOrder.STANDARD,
                    invoice -> Keyset.byId(invoice.id().value()));
        });
    }

    /** How many documents {@link #list(InvoiceQuery, PageRequest)} would answer with in all; refuses as it does. */
    public long count(InvoiceQuery query) {
        return session.read(unit -> unit.stores().invoices().count(unit.project(), query, filter(unit.viewer())));
    }

    /** The drafts, latest first. */
    public Page<DraftInvoice> listDrafts(PageRequest page) {
        return session.read(unit -> Page.of(
                unit.stores().drafts().find(unit.project(), filter(unit.viewer()), Slice.of(page)),
                page.size(),
                draft -> Keyset.byId(draft.id().value())));
    }

    private static AccessFilter filter(Viewer viewer) {
        viewer.require(Permissions.INVOICES_VIEW);
        return viewer.filter(Permissions.INVOICES_VIEW);
    }
}
