/**
 * Turns an issued invoice into the document that a firm sends, and a draft into its preview. What is printed is what was stored at issue:
 * nothing is computed here but the parts that VAT groups have of the stored VAT in a second currency, and sums and differences of
 * stored amounts, which need no rounding. Nothing is looked up.
 *
 * <p>The entry is {@link io.klientela.invoicing.PdfInvoices}. The parts of a page ({@code Letterhead}, {@code TitleBlock},
 * {@code Parties}, {@code LinesTable}, {@code TaxTable}, {@code TotalsBlock}, {@code PaymentBlock}, {@code Frame}) set
 * themselves as strips in the look ({@link io.klientela.invoicing.InvoiceLook}) and the languages of a {@code Setting}, {@code Flow} puts the strips on sheets, and {@code PdfFile} alone draws sheets with OpenPDF.
 */
@NullMarked
package io.klientela.invoicing;

import org.jspecify.annotations.NullMarked;
