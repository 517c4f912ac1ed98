package io.klientela.invoice;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.numbering.DocumentKind;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.Projects;
import io.klientela.session.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a draft, a correction or a credit note would be, were it issued now: the same parties, dates and amounts, but no number. It is a
 * picture of a moment, not a document: it claims nothing, and whoever issues it later gets the seller and the dates of that day, and
 * corrects what stands then.
 *
 * @param id that of the draft; of a correction or a credit note, which has no draft, that of the invoice that it would correct
 * @param project the project
 * @param kind as what it would be issued
 * @param issueDate a day of the project's zone
 * @param supplyDate that of the draft or of the order, or the issue date
 * @param dueDate of a draft what the payment term makes of the issue date; it may lie before it, which the issue refuses. Of a
 *     correction or a credit note that of its invoice, whose claim it changes; it may well be past
 * @param seller the organisation as it is now; of a correction or a credit note with the VAT status that its invoice names
 * @param content what it says
 * @param figures what it comes to, by the engine that computes it at issue
 * @param correction what a correction or a credit note would correct, with what stands before and after; empty for any other document
 * @param advances what a final invoice would deduct; none for any other document
 * @param madeAt the moment of the preview
 */
public record InvoicePreview(
        InvoiceId id,
        ProjectId project,
        DocumentKind kind,
        LocalDate issueDate,
        LocalDate supplyDate,
        LocalDate dueDate,
        OrganizationProfile seller,
        InvoiceContent content,
        InvoiceFigures figures,
        Optional<Correction> correction,
        List<DeductedAdvance> advances,
        Instant madeAt)
        implements PrintableInvoice {
    /**
     * Checks that the figures can be those of the content; it computes no amount again.
     *
     * @throws IllegalArgumentException if they are those of another content, if it corrects another document and does not tell of each
     *     amount what stands there before and after, or if its last allowances are not the advances of a final invoice
     */
    public InvoicePreview {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(issueDate, "issueDate");
        Objects.requireNonNull(supplyDate, "supplyDate");
        Objects.requireNonNull(dueDate, "dueDate");
        Objects.requireNonNull(seller, "seller");
        figures.requireOf(content);
        Correction.requireOf(kind, correction, figures);
        advances = List.copyOf(advances);
        Deductions.requireOf(kind, content, figures, advances);
        Objects.requireNonNull(madeAt, "madeAt");
    }

    static InvoicePreview of(
            UnitOfWork<? extends InvoiceStores> unit, DraftInvoice draft, NewDocument document, IssueOrder order) {
        return of(unit, draft.id(), document, UnaryOperator.identity(), order);
    }

    /** Of a correction or a credit note, as the document that it makes. */
    static InvoicePreview of(
            UnitOfWork<? extends InvoiceStores> unit,
            CorrectingDocument correcting,
            NewDocument document,
            IssueOrder order) {
        return of(unit, correcting.original().id(), document, correcting::seller, order);
    }

    private static InvoicePreview of(
            UnitOfWork<? extends InvoiceStores> unit,
            InvoiceId id,
            NewDocument document,
            UnaryOperator<OrganizationProfile> seller,
            IssueOrder order) {
        LocalDate day = order.day(unit);
        return new InvoicePreview(
                id,
                unit.project(),
                document.kind(),
                day,
                document.supplyDate(day),
                document.dueDate(day),
                seller.apply(Projects.current(unit).organization()),
                document.content(),
                document.figures(),
                document.correction(),
                document.advances(),
                unit.now());
    }
}
