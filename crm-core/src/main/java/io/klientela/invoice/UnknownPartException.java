package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Objects;

/** An invoice has no line, or no allowance or charge, of the number that was named. */
public final class UnknownPartException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final int number;
    private final int count;

    UnknownPartException(IssuedInvoice invoice, String part, int number, int count) {
        super("The invoice " + invoice.number() + " has no " + part + " " + number + "; name one from 1 to " + count);
        this.invoice = Objects.requireNonNull(invoice.id(), "invoice");
        this.number = number;
        this.count = count;
    }

    public InvoiceId invoice() {
        return invoice;
    }

    /** The number that was named. */
    public int number() {
        return number;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    @Override
    public String code() {
        return "invoice.unknown-part";
    }
}
