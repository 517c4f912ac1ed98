package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Objects;

/** A draft was to be issued that says other than what is stored: a number is never spent on what nobody saved. */
public final class UnsavedDraftException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId draft;

    UnsavedDraftException(InvoiceId draft) {
        super("The draft " + draft + " has changes that were not saved; issue what save() gives back");
        this.draft = Objects.requireNonNull(draft, "draft");
    }

    public InvoiceId draft() {
        return draft;
    }

    @Override
    public String code() {
        return "invoice.unsaved-draft";
    }
}
