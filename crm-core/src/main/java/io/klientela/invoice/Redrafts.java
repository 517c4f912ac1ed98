package io.klientela.invoice;

import io.klientela.access.Permissions;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.id.InvoiceId;
import io.klientela.paging.Slice;
import io.klientela.session.UnitOfWork;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which draft began together with a credit note: the history of the credit note tells, for a cancellation that is repeated. */
final class Redrafts {
    private static final String FIELD = "redraft";

    /** The entry that tells is the first; nothing but what is done to a document later could come before it in a list. */
    private static final int ENTRIES = 100;

    private Redrafts() {}

    /** What the history of the credit note tells of the draft. */
    static Map<String, String> field(DraftInvoice draft) {
        return Map.of(FIELD, draft.id().toString());
    }

    /**
     * The draft as it is now.
     *
     * @throws IssueKeyException if none began with the credit note, so that its key was that of a credit alone
     * @throws AlreadyIssuedException if it was issued since
     * @throws io.klientela.error.NotFoundException if it is not there any more, or not within reach
     */
    static DraftInvoice find(UnitOfWork<? extends InvoiceStores> unit, IssuedInvoice creditNote, InvoiceId original) {
        InvoiceId id = unit
                .stores()
                .history()
                .find(
                        unit.project(),
                        creditNote.id().ref(),
                        unit.viewer().filter(Permissions.INVOICES_CORRECT),
                        new Slice(Optional.empty(), ENTRIES))
                .stream()
                .map(Change::fields)
                .flatMap(fields ->
                        fields.stream().filter(change -> change.field().equals(FIELD)))
                .map(FieldChange::after)
                .flatMap(Optional::stream)
                .map(text -> new InvoiceId(UUID.fromString(text)))
                .findFirst()
                .orElseThrow(() -> new IssueKeyException(creditNote.key().orElse(""), original));
        return Drafts.require(unit, id, Permissions.INVOICES_DRAFT);
    }
}
