package io.klientela.invoice;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.id.InvoiceId;
import io.klientela.session.AccessFilter;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.List;
import java.util.Objects;

/**
 * What happens to an invoice that was wrong: an issued one never changes and never becomes a draft again. It is corrected: a document
 * tells what is other than before; it is credited, in full or in part; and where it is to be written anew, it is cancelled and drafted
 * again (REQUIREMENTS decisions 12 and 13). A correction and a credit note have a number of their own, the date of their own day, and
 * name what they correct. An invoice and its corrections come to what the invoice would come to, had it been written as the last one
 * says; and however that is split into credits, they come to zero in every tax group. Thread-safe unless its session is bound to a
 * transaction.
 */
public final class Corrections {
    private final Session<? extends InvoiceStores> session;
    private final Correcting<?> correcting;

    /** @param follower what else follows from each correction and credit note */
    public <S extends InvoiceStores> Corrections(Session<S> session, CorrectionFollower<? super S> follower) {
        this.session = Objects.requireNonNull(session, "session");
        this.correcting = new Correcting<>(session, follower);
    }

    /** Gives back all that is left, today and under the next number; or what else the order says. */
    public IssuedInvoice credit(InvoiceId invoice, CreditOrder order) {
        return credit(invoice, order, IssueOrder.today());
    }

    /**
     * Issues a credit note. Two that are issued at once never give back more than there is: the later one sees the earlier. Under a
     * key it is safe to ask again when an answer was lost: the same credit note is given again.
     *
     * @throws NothingToCreditException if all is credited already, or the order comes to nothing
     * @throws BrokenRulesException if the credit note would not add up
     * @throws io.klientela.tax.CreditExceedsException if an amount is more than is left, or has another sign
     * @throws QuantityExceedsException if units are more than are left, or have another sign
     * @throws UnknownPartException if the invoice has no line, allowance or charge of a number that is named
     * @throws io.klientela.money.CurrencyMismatchException if an amount is in another currency than the invoice
     * @throws AdvanceDeductedException if it is an advance that a final invoice deducts
     * @throws UncorrectableException if it is itself a correction or a credit note
     * @throws ProformaException if it is a proforma, which claims nothing
     * @throws io.klientela.error.NotFoundException if there is no such issued invoice within reach
     * @throws io.klientela.access.AccessDeniedException if the actor may not correct invoices, or not in this way
     * @throws io.klientela.numbering.UnnumberedDocumentsException if the project has no series of credit notes
     * @throws io.klientela.numbering.IssueDateException if the date needs a reason and has none
     * @throws io.klientela.numbering.DuplicateNumberException if the number is taken
     * @throws io.klientela.numbering.RetiredSeriesException if the series is retired
     * @throws io.klientela.numbering.SeriesAheadException if the series has a document of a day to come, and the actor has no right to
     *     issue out of order
     * @throws io.klientela.numbering.SeriesExhaustedException if the series gave the last number that it can count to
     * @throws io.klientela.numbering.OtherDocumentsException if the series numbers other documents
     * @throws io.klientela.numbering.ReservedNumberException if a series could give the number chosen by hand
     * @throws IssueKeyException if something else was issued under the key, be it of this invoice
     * @throws CreditDateException if it would be dated before the invoice
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     */
    public IssuedInvoice credit(InvoiceId invoice, CreditOrder order, IssueOrder issue) {
        return correcting.credit(invoice, order, issue);
    }

    /** Tells how the invoice should have been written, today and under the next number. */
    public IssuedInvoice correct(InvoiceId invoice, CorrectionOrder order) {
        return correct(invoice, order, IssueOrder.today());
    }

    /**
     * Issues a correction (UNTDID 1001: 384): what the invoice would be, had it been written as the order says, is computed as a whole,
     * and the document tells what that differs by from what stands, signed, in each line, tax group and total. Of a final invoice the
     * whole supply is written anew, and what it deducts of its advances stays as they stated it. Of two that are issued at
     * once the later one sees the earlier. Under a key it is safe to ask again when an answer was lost: the same correction is given
     * again.
     *
     * @throws UnchangedInvoiceException if the invoice would say what it says already
     * @throws UnknownPartException if no line, allowance or charge of a number that is named stands
     * @throws BrokenRulesException if the invoice would break a rule of EN 16931, such as to have a line (BR-16): credit it then
     * @throws UnregisteredSellerException if VAT is added to an invoice of a seller who was not registered for it
     * @throws OversizedDocumentException if the invoice or the correction would have too many lines, allowances or charges
     * @throws io.klientela.money.CurrencyMismatchException if an amount is in another currency than the invoice
     * @throws IllegalArgumentException if an amount would have more digits than {@link io.klientela.money.Money} holds
     * @throws FinalCorrectionException if it is a final invoice and the order changes what it deducts, or a credit note gave back of that
     * @throws BelowAdvancesException if a final invoice would come to less than its advances in a tax group
     * @throws AdvanceDeductedException if it is an advance that a final invoice deducts
     * @throws LevyInAdvanceException if an advance would bear a levy beside the VAT
     * @throws UncorrectableException if it is itself a correction or a credit note
     * @throws ProformaException if it is a proforma, which claims nothing
     * @throws io.klientela.error.NotFoundException if there is no such issued invoice within reach, or no such consignee
     * @throws io.klientela.access.AccessDeniedException if the actor may not correct invoices, or not in this way
     * @throws io.klientela.numbering.UnnumberedDocumentsException if the project has no series of corrections
     * @throws io.klientela.numbering.IssueDateException if the date needs a reason and has none
     * @throws io.klientela.numbering.DuplicateNumberException if the number is taken
     * @throws io.klientela.numbering.RetiredSeriesException if the series is retired
     * @throws io.klientela.numbering.SeriesAheadException if the series has a document of a day to come, and the actor has no right to
     *     issue out of order
     * @throws io.klientela.numbering.SeriesExhaustedException if the series gave the last number that it can count to
     * @throws io.klientela.numbering.OtherDocumentsException if the series numbers other documents
     * @throws io.klientela.numbering.ReservedNumberException if a series could give the number chosen by hand
     * @throws IssueKeyException if something else was issued under the key, be it of this invoice
     * @throws CreditDateException if it would be dated before the invoice
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     */
    public IssuedInvoice correct(InvoiceId invoice, CorrectionOrder order, IssueOrder issue) {
        return correcting.correct(invoice, order, issue);
    }

    /** Cancels an invoice today and under the next number, see {@link #cancelAndRedraft(InvoiceId, String, IssueOrder)}. */
    public CancelledInvoice cancelAndRedraft(InvoiceId invoice, String reason) {
        return cancelAndRedraft(invoice, reason, IssueOrder.today());
    }

    /**
     * Gives back all that is left of an invoice and begins a draft that says what it said as corrected, as {@link Invoices#duplicate}
     * does; both or nothing. Each line is on the draft as the invoice or a correction wrote it last, whatever credit notes gave back.
     * The draft of a final invoice says all of the supply and does not know that it was a final one: it is issued by {@link
     * Advances#issueFinal(DraftInvoice, java.util.Collection)} with its advances, for {@link Invoices#issue(DraftInvoice)} would bill the
     * whole supply beside them.
     * Under a key it is safe to ask again when an answer was lost: the same credit note is given again, with its draft as it is now.
     *
     * @param issue date, series, number and key of the credit note
     * @throws NothingToCreditException if all is credited already; duplicate it then
     * @throws UncorrectableException if it is itself a correction or a credit note
     * @throws ProformaException if it is a proforma, which claims nothing
     * @throws io.klientela.error.NotFoundException if there is no such issued invoice within reach
     * @throws io.klientela.access.AccessDeniedException if the actor may not correct and draft invoices
     * @throws io.klientela.numbering.UnnumberedDocumentsException if the project has no series of credit notes
     * @throws io.klientela.numbering.IssueDateException if the date needs a reason and has none
     * @throws io.klientela.numbering.DuplicateNumberException if the number is taken
     * @throws io.klientela.numbering.RetiredSeriesException if the series is retired
     * @throws io.klientela.numbering.SeriesAheadException if the series has a document of a day to come, and the actor has no right to
     *     issue out of order
     * @throws io.klientela.numbering.SeriesExhaustedException if the series gave the last number that it can count to
     * @throws io.klientela.numbering.OtherDocumentsException if the series numbers other documents
     * @throws io.klientela.numbering.ReservedNumberException if a series could give the number chosen by hand
     * @throws IssueKeyException if something else was ordered under the key
     * @throws AlreadyIssuedException if it is asked again under its key, and the draft was issued since
     * @throws io.klientela.error.NotFoundException if it is asked again under its key, and the draft is gone or not within reach
     * @throws CreditDateException if the credit note would be dated before the invoice
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     */
    public CancelledInvoice cancelAndRedraft(InvoiceId invoice, String reason, IssueOrder issue) {
        return correcting.cancelAndRedraft(invoice, reason, issue);
    }

    /** What the credit note would be, were it issued today, see {@link #preview(InvoiceId, CreditOrder, IssueOrder)}. */
    public InvoicePreview preview(InvoiceId invoice, CreditOrder order) {
        return preview(invoice, order, IssueOrder.today());
    }

    /**
     * What the credit note would be, were it issued by this order: parties, dates, amounts and what stands before and after as {@link
     * #credit(InvoiceId, CreditOrder, IssueOrder)} would state them now, but no number, for none is taken and none is told beforehand.
     * Nothing is written, and no one is kept from crediting meanwhile: the issue goes by what stands then. That of {@link
     * #cancelAndRedraft(InvoiceId, String, IssueOrder)} is that of all that is left.
     *
     * <p>It asks for the sight of the invoice alone, as previews of drafts do, and not for the right to correct; what shows what stands
     * shows what would be left of it. What the credit note would say is refused as there: what is too much, what comes to nothing, a date
     * before that of the invoice. Whether that date needs a reason or a permission is not asked.
     *
     * @param issue the date; its number, series and key are not looked at
     * @throws NothingToCreditException if all is credited already, or the order comes to nothing
     * @throws io.klientela.tax.CreditExceedsException if an amount is more than is left, or has another sign
     * @throws QuantityExceedsException if units are more than are left, or have another sign
     * @throws UnknownPartException if the invoice has no line, allowance or charge of a number that is named
     * @throws io.klientela.money.CurrencyMismatchException if an amount is in another currency than the invoice
     * @throws AdvanceDeductedException if it is an advance that a final invoice deducts
     * @throws UncorrectableException if it is itself a correction or a credit note
     * @throws ProformaException if it is a proforma, which claims nothing
     * @throws CreditDateException if it would be dated before the invoice
     * @throws BrokenRulesException if it would break a rule of EN 16931
     * @throws io.klientela.error.NotFoundException if there is no such issued invoice within sight
     * @throws io.klientela.access.AccessDeniedException if the actor may not see invoices at all
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     */
    public InvoicePreview preview(InvoiceId invoice, CreditOrder order, IssueOrder issue) {
        return correcting.preview(invoice, order, issue);
    }

    /** What the correction would be, were it issued today, see {@link #preview(InvoiceId, CorrectionOrder, IssueOrder)}. */
    public InvoicePreview preview(InvoiceId invoice, CorrectionOrder order) {
        return preview(invoice, order, IssueOrder.today());
    }

    /**
     * What the correction would be, were it issued by this order: as {@link #correct(InvoiceId, CorrectionOrder, IssueOrder)} would state
     * it now, but no number; as {@link #preview(InvoiceId, CreditOrder, IssueOrder)} tells it of a credit note, for the same right.
     * Whether the date needs a reason or a permission is not asked.
     *
     * @param issue the date; its number, series and key are not looked at
     * @throws UnchangedInvoiceException if the invoice would say what it says already
     * @throws UnknownPartException if no line, allowance or charge of a number that is named stands
     * @throws BrokenRulesException if the invoice would break a rule of EN 16931
     * @throws UnregisteredSellerException if VAT is added to an invoice of a seller who was not registered for it
     * @throws OversizedDocumentException if the invoice or the correction would have too many lines, allowances or charges
     * @throws io.klientela.money.CurrencyMismatchException if an amount is in another currency than the invoice
     * @throws IllegalArgumentException if an amount would have more digits than {@link io.klientela.money.Money} holds
     * @throws FinalCorrectionException if it is a final invoice and the order changes what it deducts, or a credit note gave back of that
     * @throws BelowAdvancesException if a final invoice would come to less than its advances in a tax group
     * @throws AdvanceDeductedException if it is an advance that a final invoice deducts
     * @throws LevyInAdvanceException if an advance would bear a levy beside the VAT
     * @throws UncorrectableException if it is itself a correction or a credit note
     * @throws ProformaException if it is a proforma, which claims nothing
     * @throws CreditDateException if it would be dated before the invoice
     * @throws io.klientela.error.NotFoundException if there is no such issued invoice within sight, or no such consignee
     * @throws io.klientela.access.AccessDeniedException if the actor may not see invoices at all
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     */
    public InvoicePreview preview(InvoiceId invoice, CorrectionOrder order, IssueOrder issue) {
        return correcting.preview(invoice, order, issue);
    }

    /**
     * An invoice with its corrections and credit notes, and what stands of it.
     *
     * @throws UncorrectableException if it is itself a correction or a credit note
     * @throws ProformaException if it is a proforma, which claims nothing
     * @throws io.klientela.error.NotFoundException if there is no such issued invoice within reach
     */
    public StandingInvoice standing(InvoiceId invoice) {
        List<Permission> view = List.of(Permissions.INVOICES_VIEW);
        return session.read(unit -> standing(unit, find(unit, invoice, view), view));
    }

    static IssuedInvoice find(UnitOfWork<? extends InvoiceStores> unit, InvoiceId id, List<Permission> permissions) {
        Viewer viewer = unit.viewer();
        IssuedInvoice invoice = unit.stores()
                .invoices()
                .find(unit.project(), id, viewer.filterAll(permissions))
                .orElseThrow(() -> viewer.refusal(permissions.get(0), id.ref()));
        invoice.requireClaim();
        return invoice;
    }

    /** Who sees an invoice sees what corrects it: both are for the same client. */
    static StandingInvoice standing(
            UnitOfWork<? extends InvoiceStores> unit, IssuedInvoice original, List<Permission> permissions) {
        AccessFilter clients = unit.viewer().filterAll(permissions);
        List<IssuedInvoice> corrections =
                unit.stores().invoices().correctionsOf(unit.project(), original.id(), clients);
        return StandingInvoice.of(original, corrections);
    }
}
