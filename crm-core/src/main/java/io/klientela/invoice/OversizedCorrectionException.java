package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Objects;

/**
 * A correction, or the invoice that it would make, has more lines, allowances or charges than a document holds. A line that changes
 * takes two: one takes it back, one writes it anew.
 */
public final class OversizedCorrectionException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final int lines;
    private final int charges;

    private OversizedCorrectionException(InvoiceId invoice, int lines, int charges) {
        super("A correction of the invoice " + invoice + " would have " + lines + " lines and " + charges
                + " allowances and charges, of which a document holds " + InvoiceContent.MAX_LINES + " and "
                + Pricing.MAX_CHARGES + "; correct it in several steps, a line that changes takes two");
        this.invoice = Objects.requireNonNull(invoice, "invoice");
        this.lines = lines;
        this.charges = charges;
    }

    static void check(InvoiceId invoice, int lines, int charges) {
        if (lines > InvoiceContent.MAX_LINES || charges > Pricing.MAX_CHARGES) {
            throw new OversizedCorrectionException(invoice, lines, charges);
        }
    }

    public InvoiceId invoice() {
        return invoice;
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
        return "invoice.oversized-correction";
    }
}
