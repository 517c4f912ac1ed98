package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import io.klientela.numbering.DocumentKind;
import java.util.Objects;

/** A document of one kind was named where one of another kind is meant, such as an invoice as the proforma to invoice. */
public final class OtherKindException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId document;

    private final DocumentKind kind;
    private final DocumentKind wanted;

    OtherKindException(IssuedInvoice document, DocumentKind wanted) {
        super("The document " + document.number() + " is of the kind "
                + document.kind().code() + "; name one of the kind " + wanted.code());
        this.document = Objects.requireNonNull(document.id(), "document");
        this.kind = document.kind();
        this.wanted = Objects.requireNonNull(wanted, "wanted");
    }

    /** The document that was named. */
    public InvoiceId document() {
        return document;
    }

    /** What it is. */
    public DocumentKind kind() {
        return kind;
    }

    /** What it would have to be. */
    public DocumentKind wanted() {
        return wanted;
    }

    @Override
    public String code() {
        return "invoice.other-kind";
    }
}
