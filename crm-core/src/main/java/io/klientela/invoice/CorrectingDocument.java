package io.klientela.invoice;

import io.klientela.numbering.DocumentKind;
import io.klientela.project.OrganizationProfile;
import java.time.LocalDate;

/** A document on its way that changes an issued invoice. */
interface CorrectingDocument {
    DocumentKind kind();

    /** The invoice that it changes. */
    IssuedInvoice original();

    /** What it says. */
    InvoiceContent content();

    /** The signed amounts that it adds to the invoice. */
    InvoiceFigures figures();

    /** That of its invoice, whose claim it changes. */
    LocalDate dueDate();

    /** What it does to its invoice, and why. */
    Correction correction();

    /**
     * Who issues it: the organisation as it is now, but registered for VAT as it was, since the VAT of the invoice is what the document
     * changes.
     */
    default OrganizationProfile seller(OrganizationProfile now) {
        return now.withVatStatus(original().seller().vatStatus());
    }
}
