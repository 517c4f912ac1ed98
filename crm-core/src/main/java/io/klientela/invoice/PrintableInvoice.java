package io.klientela.invoice;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.numbering.DocumentKind;
import io.klientela.project.OrganizationProfile;
import io.klientela.tax.Totals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that is printed of a document but its number: of one that was issued, or of one that a draft or an order to correct would become.
 * Only an {@link IssuedInvoice} has a number and claims anything.
 */
public sealed interface PrintableInvoice permits IssuedInvoice, InvoicePreview {
    /** Its name in the store; a draft keeps it when it is issued. A preview of a correction or a credit note has that of its invoice. */
    InvoiceId id();

    /** The project. */
    ProjectId project();

    /** What sort of document it is (BT-3). */
    DocumentKind kind();

    /** A day of the project's zone (BT-2). */
    LocalDate issueDate();

    /** When the goods or services were supplied (BT-7). */
    LocalDate supplyDate();

    /** The day by which it is to be paid (BT-9). */
    LocalDate dueDate();

    /** The organisation (BG-4). */
    OrganizationProfile seller();

    /** What it says. */
    InvoiceContent content();

    /** What it comes to. */
    InvoiceFigures figures();

    /** What it corrects, for a correction or a credit note; empty for any other document. */
    Optional<Correction> correction();

    /** What a final invoice deducts, in the order of its document; none for any other document. */
    List<DeductedAdvance> advances();

    /** What it says of the whole supply: for a final invoice, its content without the advances that it deducts. */
    default InvoiceContent whole() {
        return Deductions.without(content(), advances());
    }

    /** The totals of its figures. */
    default Totals totals() {
        return figures().totals();
    }
}
