package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import io.klientela.numbering.DocumentKind;
import java.util.Objects;

/**
 * A document would have more lines, allowances or charges than it can hold: a correction or the invoice that it would make, or a final
 * invoice, which has an allowance for each tax group of each advance.
 */
public final class OversizedDocumentException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId of;

    private final DocumentKind document;
    private final int lines;
    private final int charges;

    private OversizedDocumentException(InvoiceId of, DocumentKind document, int lines, int charges, String advice) {
        super("A document of the kind " + document.code() + " of " + of + " would have " + lines + " lines and "
                + charges
                + " allowances and charges, of which a document holds " + InvoiceContent.MAX_LINES + " and "
                + Pricing.MAX_CHARGES + "; " + advice);
        this.of = Objects.requireNonNull(of, "of");
        this.document = Objects.requireNonNull(document, "document");
        this.lines = lines;
        this.charges = charges;
    }

    static void checkCorrection(InvoiceId invoice, int lines, int charges) {
        check(
                invoice,
                DocumentKind.CORRECTION,
                lines,
                charges,
                "correct it in several steps, a line that changes takes two");
    }

    static void checkFinal(InvoiceId draft, int lines, int charges) {
        check(draft, DocumentKind.FINAL, lines, charges, "invoice the supply in parts, each with its advances");
    }

    private static void check(InvoiceId of, DocumentKind document, int lines, int charges, String advice) {
        if (lines > InvoiceContent.MAX_LINES || charges > Pricing.MAX_CHARGES) {
            throw new OversizedDocumentException(of, document, lines, charges, advice);
        }
    }

    /** The invoice that is corrected, or the draft of the final invoice. */
    public InvoiceId of() {
        return of;
    }

    public DocumentKind document() {
        return document;
    }

    /** How many lines there would be. */
    public int lines() {
        return lines;
    }

    /** How many allowances and charges of the whole. */
    public int charges() {
        return charges;
    }

    @Override
    public String code() {
        return "invoice.oversized-document";
    }
}
