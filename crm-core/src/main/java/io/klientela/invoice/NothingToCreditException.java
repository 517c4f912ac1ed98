package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Objects;

/** A credit note was to give back nothing: nothing is left of the invoice, or every amount that was named is zero. */
public final class NothingToCreditException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final String number;

    private final boolean credited;

    NothingToCreditException(IssuedInvoice invoice, boolean credited) {
        super(
                credited
                        ? "Nothing of the invoice " + invoice.number()
                                + " is left to credit; duplicate it to write another"
                        : "Nothing of the invoice " + invoice.number()
                                + " would be credited; name an amount other than zero");
        this.invoice = Objects.requireNonNull(invoice.id(), "invoice");
        this.number = invoice.number();
        this.credited = credited;
    }

    public InvoiceId invoice() {
        return invoice;
    }

    /** Its number. */
    public String number() {
        return number;
    }

    /** Whether nothing of it is left, all being credited already. */
    public boolean isCredited() {
        return credited;
    }

    @Override
    public String code() {
        return "invoice.nothing-to-credit";
    }
}
