package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Objects;

/** A correction was to leave an invoice as it is. */
public final class UnchangedInvoiceException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final String number;

    UnchangedInvoiceException(IssuedInvoice invoice) {
        super("The invoice " + invoice.number() + " says all of this already; say what is to be other than it stands");
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
        return "invoice.unchanged";
    }
}
