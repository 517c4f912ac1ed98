package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Objects;

/**
 * A final invoice was to be written anew by a correction. What it deducts was stated by its advances and is not computed again, so it is
 * cancelled and issued anew as a whole, or credited in part.
 */
public final class FinalCorrectionException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final String number;

    FinalCorrectionException(IssuedInvoice invoice) {
        super(
                "The final invoice " + invoice.number()
                        + " deducts advances and is not corrected; cancel it by cancelAndRedraft and issue the draft with its advances, or credit it");
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
