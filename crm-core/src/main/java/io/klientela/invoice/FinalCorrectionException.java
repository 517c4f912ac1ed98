package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Objects;

/**
 * A correction was to change what a final invoice deducts, or came after a credit note that gave back of it. What is deducted was stated
 * by the advances and is not computed again: the lines, and the other allowances and charges, are what can be corrected.
 */
public final class FinalCorrectionException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final String number;

    FinalCorrectionException(IssuedInvoice invoice) {
        super("What the final invoice " + invoice.number()
                + " deducts is not corrected; correct the whole supply as long as no credit note gave back of the deductions,"
                + " or cancel it by cancelAndRedraft and issue the draft with its advances");
        this.invoice = Objects.requireNonNull(invoice.id(), "invoice");
        this.number = invoice.number();
    }

    public InvoiceId invoice() {
        return invoice;
    }

    /** Its number. */
    public String number() {
        return number;
    }

    @Override
    public String code() {
        return "invoice.final-correction";
    }
}
