package io.klientela.invoicing;

import io.klientela.invoice.IssuedInvoice;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Turns an issued invoice into a document. {@link PdfInvoices} is the one of this library; a layout of your own implements this,
 * and so does a choice between several, such as by project or by client.
 */
public interface InvoicePrinter {
    /**
     * Writes the invoice, and leaves the stream open.
     *
     * @throws IOException from the stream
     */
    void write(IssuedInvoice invoice, OutputStream output) throws IOException;
}
