package io.klientela.invoice;

import io.klientela.numbering.DocumentKind;
import java.util.Objects;
import java.util.Optional;

/**
 * A document that is about to be issued: what it says and comes to. Number, dates and seller come with the issue.
 *
 * @param kind what sort of document it is
 * @param content what it says
 * @param figures what it comes to
 * @param correction what it corrects, for a correction or a credit note
 */
record NewDocument(DocumentKind kind, InvoiceContent content, InvoiceFigures figures, Optional<Correction> correction) {
    NewDocument {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(figures, "figures");
        Objects.requireNonNull(correction, "correction");
    }

    /** What the draft says, as a document of that kind. */
    static NewDocument of(DocumentKind kind, DraftInvoice draft) {
        return new NewDocument(kind, draft.content(), draft.figures(), Optional.empty());
    }

    static NewDocument of(CorrectingDocument document) {
        return new NewDocument(
                document.kind(), document.content(), document.figures(), Optional.of(document.correction()));
    }
}
