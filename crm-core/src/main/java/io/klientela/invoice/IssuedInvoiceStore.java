package io.klientela.invoice;

import io.klientela.contact.RefersToContacts;
import io.klientela.id.ContactId;
import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.numbering.HoldsNumbers;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.project.OrganizationProfile;
import io.klientela.session.AccessFilter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps issued invoices and what corrects them: added and read, never changed, never removed. Filters go by the access of the client. */
public interface IssuedInvoiceStore extends RefersToContacts, HoldsNumbers {
    /**
     * Does what can be done of an {@link #insert} before the number is known: locks what the invoice refers to until the transaction
     * ends, and keeps its seller. Whoever calls it before a number is taken waits here, and not with the number series locked. An insert
     * does not rely on it.
     */
    void prepare(ProjectId project, InvoiceContent content, OrganizationProfile seller);

    /**
     * Adds an invoice. A number or a key that another invoice of the project has, or the ordinal of another correction of the same
     * original, is refused with {@link io.klientela.error.TransientStorageException}: the command is run again and then sees it.
     */
    void insert(IssuedInvoice invoice);

    Optional<IssuedInvoice> find(ProjectId project, InvoiceId id, AccessFilter clients);

    /** The invoices that match, latest first; the slice goes by id alone, the sort key of a place is empty. */
    List<IssuedInvoice> find(ProjectId project, InvoiceQuery query, AccessFilter clients, Slice slice);

    /** How many invoices match. */
    long count(ProjectId project, InvoiceQuery query, AccessFilter clients);

    /** The numbers of those of these invoices that are there. */
    Map<InvoiceId, String> findNumbers(ProjectId project, Collection<InvoiceId> invoices, AccessFilter clients);

    /** What corrects an invoice, in the order of issue. */
    List<IssuedInvoice> correctionsOf(ProjectId project, InvoiceId original, AccessFilter clients);

    /** The final invoices that deduct an advance, the first issued first. */
    List<IssuedInvoice> deductionsOf(ProjectId project, InvoiceId advance, AccessFilter clients);

    /** The invoices for {@code contact}, by {@link Keyset#at} of their issue, latest first. */
    List<IssuedInvoice> latestFor(ProjectId project, ContactId contact, AccessFilter clients, Slice slice);

    /** Which invoice of the project has {@code number}, whoever asks. */
    @Override
    Optional<InvoiceId> findByNumber(ProjectId project, String number);

    /** Which invoice of the project was issued under {@code key}, whoever asks. */
    Optional<InvoiceId> findByKey(ProjectId project, String key);

    /** Whether a draft or an issued invoice is for {@code client}, if the filter admits it. */
    boolean isInvoiced(ProjectId project, ContactId client, AccessFilter clients);

    /**
     * How many drafts and issued invoices name {@code contact} as client or as consignee, of those whose client the filter
     * admits.
     */
    @Override
    long countOf(ProjectId project, ContactId contact, AccessFilter filter);

    @Override
    default RecordKind kind() {
        return RecordKind.INVOICE;
    }
}
