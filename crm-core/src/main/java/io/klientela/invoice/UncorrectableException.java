package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import io.klientela.numbering.DocumentKind;
import java.util.Objects;

/** A document was to be credited or duplicated that is itself a correction; its original is what can be. */
public final class UncorrectableException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId document;

    private final DocumentKind kind;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId original;

    UncorrectableException(IssuedInvoice correcting, Correction correction) {
        super("The document " + correcting.number() + " is a "
                + correcting.kind().code() + " of the invoice " + correction.originalNumber()
                + "; name that invoice instead");
        this.document = correcting.id();
        this.kind = correcting.kind();
        this.original = Objects.requireNonNull(correction.original(), "original");
    }

    /** The document that was named. */
    public InvoiceId document() {
        return document;
    }

    /** What it is. */
    public DocumentKind kind() {
        return kind;
    }

    /** The invoice that it corrects. */
    public InvoiceId original() {
        return original;
    }

    @Override
    public String code() {
        return "invoice.uncorrectable";
    }
}
