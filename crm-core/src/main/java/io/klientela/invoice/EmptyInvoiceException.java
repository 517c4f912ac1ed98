package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Objects;

/** A draft without lines is not issued (BR-16: an invoice has at least one line). */
public final class EmptyInvoiceException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId draft;

    EmptyInvoiceException(InvoiceId draft) {
        super("The draft " + draft + " has no lines; add one before it is issued (BR-16)");
        this.draft = Objects.requireNonNull(draft, "draft");
    }

    public InvoiceId draft() {
        return draft;
    }

    @Override
    public String code() {
        return "invoice.empty";
    }
}
