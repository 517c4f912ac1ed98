package io.klientela.invoice;

import io.klientela.numbering.DocumentKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A document that is about to be issued: what it says and comes to. Number, dates and seller come with the issue.
 *
 * @param kind what sort of document it is
 * @param content what it says
 * @param figures what it comes to
 * @param correction what it corrects, for a correction or a credit note
 * @param advances what it deducts, for a final invoice
 * @param dueDate by when it is to be paid (BT-9); empty where that is counted from its issue
 */
record NewDocument(
        DocumentKind kind,
        InvoiceContent content,
        InvoiceFigures figures,
        Optional<Correction> correction,
        List<DeductedAdvance> advances,
        Optional<LocalDate> dueDate) {
    NewDocument {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(figures, "figures");
        Objects.requireNonNull(correction, "correction");
        advances = List.copyOf(advances);
        Objects.requireNonNull(dueDate, "dueDate");
    }

    /** What the draft says, as a document of that kind. */
    static NewDocument of(DocumentKind kind, DraftInvoice draft) {
        return new NewDocument(kind, draft.content(), draft.figures(), Optional.empty(), List.of(), Optional.empty());
    }

    /** When the goods or services were supplied, for a document of that day. */
    LocalDate supplyDate(LocalDate issueDate) {
        return content.supplyDate().orElse(issueDate);
    }

    /** By when it is to be paid, for a document of that day. */
    LocalDate dueDate(LocalDate issueDate) {
        return dueDate.orElseGet(() -> content.paymentTerm().dueDate(issueDate));
    }

    static NewDocument of(CorrectingDocument document) {
        return new NewDocument(
                document.kind(),
                document.content(),
                document.figures(),
                Optional.of(document.correction()),
                List.of(),
                Optional.of(document.dueDate()));
    }
}
