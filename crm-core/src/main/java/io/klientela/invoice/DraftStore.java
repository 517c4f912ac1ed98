package io.klientela.invoice;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;

/** Keeps drafts. Filters go by the access of the client. */
public interface DraftStore {
    void insert(DraftInvoice draft);

    /**
     * Saves {@code draft}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code draft.version() - 1}; if not, nothing is written
     */
    boolean update(DraftInvoice draft);

    /**
     * Removes a draft.
     *
     * @return what it was in this version; empty if it is not there in this version within the filter: then nothing is written. In a
     *     transaction that began to read before the draft was saved, and that a database lets see its lines as they were, it is not
     *     what is stored, or the removal fails as a passing fault; the issue compares it with the draft that it was given
     */
    Optional<DraftInvoice> remove(ProjectId project, InvoiceId id, long version, AccessFilter clients);

    Optional<DraftInvoice> find(ProjectId project, InvoiceId id, AccessFilter clients);

    /** The drafts, latest first; the slice goes by id alone, the sort key of a place is empty. */
    List<DraftInvoice> find(ProjectId project, AccessFilter clients, Slice slice);
}
