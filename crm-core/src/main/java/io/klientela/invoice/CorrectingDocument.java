package io.klientela.invoice;

import io.klientela.numbering.DocumentKind;
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
}
