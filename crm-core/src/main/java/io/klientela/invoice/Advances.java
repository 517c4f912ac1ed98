package io.klientela.invoice;

import io.klientela.access.Permissions;
import io.klientela.id.InvoiceId;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.session.Session;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Payments in advance (REQUIREMENTS decision 15): advances (UNTDID 1001: 386), which are invoices with VAT for what is paid before the
 * supply, and final invoices (380) over the whole supply, which deduct them. Whatever an order is split into, advances and final invoice
 * add up to the whole in every tax group, no cent lost; in a second currency each states its own VAT at its own rate. Both are settled,
 * credited and duplicated like other invoices; an advance that a final invoice deducts is credited only after that one is credited in full. Thread-safe unless its
 * session is bound to a transaction.
 */
public final class Advances {
    private final Session<? extends InvoiceStores> session;
    private final Issuing<?> advances;
    private final Finals<?> finals;

    /** @param follower keeps an advance from being deducted and credited at once */
    public <S extends InvoiceStores> Advances(Session<S> session, AdvanceFollower<? super S> follower) {
        this.session = Objects.requireNonNull(session, "session");
        Issuing.Making<InvoiceStores> making = (unit, draft, order) -> advance(draft);
        this.advances = new Issuing<>(session, DocumentKind.ADVANCE, making);
        this.finals = new Finals<>(session, Objects.requireNonNull(follower, "follower"));
    }

    private record Finals<S extends InvoiceStores>(Session<S> session, AdvanceFollower<? super S> follower) {
        IssuedInvoice issue(DraftInvoice whole, Collection<InvoiceId> advances, IssueOrder order) {
            FinalMaking<S> making = FinalMaking.issuing(follower, advances);
            return new Issuing<>(session, DocumentKind.FINAL, making).issue(whole, order);
        }

        InvoicePreview preview(DraftInvoice whole, Collection<InvoiceId> advances, IssueOrder order) {
            return new Issuing<>(session, DocumentKind.FINAL, FinalMaking.previewing(advances)).preview(whole, order);
        }
    }

    /** A final invoice deducts net and tax of each group, for which a levy beside the VAT is no part. */
    private static NewDocument advance(DraftInvoice draft) {
        Money levies = draft.figures().levies();
        if (!levies.isZero()) {
            throw new LevyInAdvanceException(draft.id(), levies);
        }
        return NewDocument.of(DocumentKind.ADVANCE, draft);
    }

    /**
     * Begins an advance of an order: a draft with a line for each tax group of the order, which gets its share of the amount, in
     * proportion to what it comes to with VAT, by largest remainder ({@link io.klientela.tax.TotalsEngine#shareOfGroups}). The lines have
     * gross entry, so that the tax of each is gross × rate ÷ (100 + rate), rounded once ({@link
     * io.klientela.tax.TotalsEngine#taxWithin}). Parties, terms, notes and second currency are those of the order, supply date and
     * delivery period are left out. The order stays a draft, for the final invoice; it remembers nothing.
     *
     * @param order the draft of the whole supply
     * @param amount what is paid in advance, with VAT, in the currency of the order
     * @throws AdvanceAmountException if it is not more than nothing, or more than the order comes to with VAT
     * @throws io.klientela.money.CurrencyMismatchException if it is in another currency than the order
     * @throws AlreadyIssuedException if the order was issued
     * @throws io.klientela.error.NotFoundException if there is no such draft within reach
     * @throws io.klientela.access.AccessDeniedException if the actor may not draft invoices
     */
    public DraftInvoice draft(InvoiceId order, Money amount) {
        return draft(order, amount, List.of());
    }

    /**
     * As {@link #draft(InvoiceId, Money)} for one of several advances: shared out in proportion to what earlier ones leave of each group,
     * so that however many there are, none goes beyond its group.
     *
     * @param earlier advances that were issued for the same order, in any order
     * @throws AdvanceAmountException if it is not more than nothing, or more than they leave of the order with VAT
     * @throws OtherKindException if one of them is no advance
     * @throws OtherAdvanceException if one is for another client, in another currency, or in another second currency
     * @throws AdvanceDeductedException if a final invoice deducts one
     * @throws AdvanceCreditedException if nothing stands of one, all of it being credited
     * @throws io.klientela.tax.AdvanceExceedsException if they come to more than the order does in a tax group
     */
    public DraftInvoice draft(InvoiceId order, Money amount, Collection<InvoiceId> earlier) {
        Objects.requireNonNull(amount, "amount");
        List<InvoiceId> named = List.copyOf(earlier);
        return session.write(unit -> {
            unit.viewer().require(Permissions.INVOICES_DRAFT);
            return AdvanceDrafting.carryOut(unit, order, amount, named);
        });
    }

    /** Issues a draft as an advance, today under the next number of advances. */
    public IssuedInvoice issue(DraftInvoice draft) {
        return issue(draft, IssueOrder.today());
    }

    /**
     * Issues a draft as an advance: its lines are what is paid before the supply. It is refused for what the issue of an {@linkplain
     * Invoices#issue(DraftInvoice, IssueOrder) invoice} is refused for, asks for the same rights, and is safe to repeat under a key in the
     * same way.
     *
     * @throws LevyInAdvanceException if it bears a levy beside the VAT
     * @throws io.klientela.numbering.UnnumberedDocumentsException if the project has no series of advances
     */
    public IssuedInvoice issue(DraftInvoice draft, IssueOrder order) {
        return advances.issue(draft, order);
    }

    /** What the draft would be as an advance, were it issued today. */
    public InvoicePreview preview(DraftInvoice draft) {
        return preview(draft, IssueOrder.today());
    }

    /**
     * What the draft would be as an advance, as {@link Invoices#preview(DraftInvoice, IssueOrder)} tells it of an invoice.
     *
     * @throws LevyInAdvanceException if it bears a levy beside the VAT
     */
    public InvoicePreview preview(DraftInvoice draft, IssueOrder order) {
        return advances.preview(draft, order);
    }

    /** What the draft would be as the final invoice of these advances, were it issued today. */
    public InvoicePreview previewFinal(DraftInvoice whole, Collection<InvoiceId> advances) {
        return previewFinal(whole, advances, IssueOrder.today());
    }

    /**
     * What the draft would be as the final invoice of these advances, as {@link Invoices#preview(DraftInvoice, IssueOrder)} tells it of an
     * invoice. Advances that {@link #issueFinal(DraftInvoice, Collection, IssueOrder)} would not deduct are refused as there; they need
     * only be seen.
     */
    public InvoicePreview previewFinal(DraftInvoice whole, Collection<InvoiceId> advances, IssueOrder order) {
        return finals.preview(whole, advances, order);
    }

    /** Issues a draft as the final invoice of these advances, today under the next number of final invoices. */
    public IssuedInvoice issueFinal(DraftInvoice whole, Collection<InvoiceId> advances) {
        return issueFinal(whole, advances, IssueOrder.today());
    }

    /**
     * Issues a draft, which says all of the supply, as its final invoice: per category and rate its figures are those of the whole less
     * what stands of the advances ({@link io.klientela.tax.TotalsEngine#deduct}), credit notes taken off. It can come to nothing. What is
     * deducted stands in {@link IssuedInvoice#advances()}, and in the content as allowances (BG-20). The tax of a group is that of the
     * whole less that of the advances; where it differs from rate × taxable amount by the cents that were rounded on each document, that
     * is within the tolerance of BR-CO-17 in currencies with decimals, and no reason to refuse it in others. Two that are issued at once
     * never deduct one advance both: the later one sees the earlier.
     *
     * <p>It is refused for what the issue of an {@linkplain Invoices#issue(DraftInvoice, IssueOrder) invoice} is refused for, the whole by
     * itself being looked at too, asks for the same rights and the sight of the advances, and is safe to repeat under a key in the same way.
     *
     * @param whole the draft of the whole supply
     * @param advances at least one, in any order; one that is named twice is deducted once
     * @throws OtherKindException if one of them is no advance, such as a proforma
     * @throws OtherAdvanceException if one is for another client, in another currency, or in another second currency
     * @throws AdvanceDeductedException if another final invoice deducts one, unless that is credited in full
     * @throws AdvanceCreditedException if nothing stands of one, all of it being credited
     * @throws io.klientela.tax.AdvanceExceedsException if they come to more than the whole does in a tax group
     * @throws FinalDateException if it would be dated before one of them
     * @throws io.klientela.error.NotFoundException if one of them is not within reach
     * @throws io.klientela.numbering.UnnumberedDocumentsException if the project has no series of final invoices
     * @throws OversizedDocumentException if its allowances and charges, the advances among them, would be more than a hundred
     * @throws IllegalArgumentException if no advance is named
     */
    public IssuedInvoice issueFinal(DraftInvoice whole, Collection<InvoiceId> advances, IssueOrder order) {
        return finals.issue(whole, advances, order);
    }
}
