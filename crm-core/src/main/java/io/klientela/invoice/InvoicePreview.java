package io.klientela.invoice;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.numbering.DocumentKind;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.Project;
import io.klientela.project.Projects;
import io.klientela.session.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a draft would be, were it issued now: the same parties, dates and amounts, but no number. It is a picture of a moment, not a
 * document: it claims nothing, and whoever issues the draft later gets the seller and the dates of that day.
 *
 * @param id that of the draft
 * @param project the project
 * @param kind as what it would be issued
 * @param issueDate a day of the project's zone
 * @param supplyDate that of the draft, or the issue date
 * @param dueDate what the payment term makes of the issue date; it may lie before it, which the issue refuses
 * @param seller the organisation as it is now
 * @param content what it says
 * @param figures what it comes to, by the engine that computes it at issue
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
        List<DeductedAdvance> advances,
        Instant madeAt)
        implements PrintableInvoice {
    /**
     * Checks that the figures can be those of the content; it computes no amount again.
     *
     * @throws IllegalArgumentException if they are those of another content, if it is a kind of document that is not drafted, or if its
     *     last allowances are not the advances of a final invoice
     */
    public InvoicePreview {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        if (kind == DocumentKind.CORRECTION || kind == DocumentKind.CREDIT_NOTE) {
            throw new IllegalArgumentException("A correction or a credit note is ordered, not drafted");
        }
        Objects.requireNonNull(issueDate, "issueDate");
        Objects.requireNonNull(supplyDate, "supplyDate");
        Objects.requireNonNull(dueDate, "dueDate");
        Objects.requireNonNull(seller, "seller");
        figures.requireOf(content);
        advances = List.copyOf(advances);
        Deductions.requireOf(kind, content, figures, advances);
        Objects.requireNonNull(madeAt, "madeAt");
    }

    static InvoicePreview of(
            UnitOfWork<? extends InvoiceStores> unit, DraftInvoice draft, NewDocument document, IssueOrder order) {
        Project project = Projects.current(unit);
        LocalDate day = order.day(unit);
        return new InvoicePreview(
                draft.id(),
                draft.project(),
                document.kind(),
                day,
                document.supplyDate(day),
                document.dueDate(day),
                project.organization(),
                document.content(),
                document.figures(),
                document.advances(),
                unit.now());
    }

    @Override
    public Optional<Correction> correction() {
        return Optional.empty();
    }
}
