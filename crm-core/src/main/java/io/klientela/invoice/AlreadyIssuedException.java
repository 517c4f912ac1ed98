package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Objects;

/** A draft became an issued invoice, which is neither changed nor deleted nor issued again. */
public final class AlreadyIssuedException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final String number;

    AlreadyIssuedException(InvoiceId invoice, String number) {
        super("The draft " + invoice + " was issued already, under the number " + number
                + "; read it by get(id), or begin another draft");
        this.invoice = Objects.requireNonNull(invoice, "invoice");
        this.number = Objects.requireNonNull(number, "number");
    }

    /** The invoice, which has the id that the draft had. */
    public InvoiceId invoice() {
        return invoice;
    }

    /** The number under which it was issued. */
    public String number() {
        return number;
    }

    @Override
    public String code() {
        return "invoice.already-issued";
    }
}
