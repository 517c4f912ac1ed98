package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Objects;

/** An advance was to be deducted or credited that a final invoice deducts already, and which is not credited in full. */
public final class AdvanceDeductedException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId advance;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId finalInvoice;

    private final String finalNumber;

    AdvanceDeductedException(IssuedInvoice advance, IssuedInvoice finalInvoice) {
        super("The advance " + advance.number() + " is deducted by the final invoice " + finalInvoice.number()
                + "; credit that one in full first");
        this.advance = Objects.requireNonNull(advance.id(), "advance");
        this.finalInvoice = Objects.requireNonNull(finalInvoice.id(), "finalInvoice");
        this.finalNumber = finalInvoice.number();
    }

    public InvoiceId advance() {
        return advance;
    }

    /** The final invoice that deducts it. */
    public InvoiceId finalInvoice() {
        return finalInvoice;
    }

    /** The number of that one. */
    public String finalNumber() {
        return finalNumber;
    }

    @Override
    public String code() {
        return "invoice.advance-deducted";
    }
}
