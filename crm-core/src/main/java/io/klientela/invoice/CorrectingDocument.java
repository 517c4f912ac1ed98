package io.klientela.invoice;

import io.klientela.numbering.DocumentKind;

/** A document on its way that changes an issued invoice. */
interface CorrectingDocument {
    DocumentKind kind();

    /** What it says. */
    InvoiceContent content();

    /** The signed amounts that it adds to the invoice. */
    InvoiceFigures figures();

    /** What it does to its invoice, and why. */
    Correction correction();
}
