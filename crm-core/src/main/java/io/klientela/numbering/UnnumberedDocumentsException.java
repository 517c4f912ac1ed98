package io.klientela.numbering;

import io.klientela.error.CrmException;
import java.util.Objects;

/** The project has no series for documents of this kind. */
public final class UnnumberedDocumentsException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final DocumentKind documents;

    UnnumberedDocumentsException(DocumentKind documents) {
        super("The project has no number series for documents of the kind " + documents.code() + "; add one");
        this.documents = Objects.requireNonNull(documents, "documents");
    }

    public DocumentKind documents() {
        return documents;
    }

    @Override
    public String code() {
        return "number.no-series";
    }
}
