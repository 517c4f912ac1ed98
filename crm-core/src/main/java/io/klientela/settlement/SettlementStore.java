package io.klientela.settlement;

import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps settlements: only of invoices to which something happened. Filters go by the access of the client. */
public interface SettlementStore {
    /**
     * Adds the settlement of an invoice, whose first version is 1. If there is one, or another payment of the project has the key of
     * one of its payments, it is refused with {@link io.klientela.error.TransientStorageException}: the command is run again and
     * then sees it.
     */
    void insert(Settlement settlement);

    /**
     * Saves {@code settlement}, whose version is one above the stored one. A key of another payment is refused as by
     * {@link #insert}.
     *
     * @return whether the stored version was {@code settlement.version() - 1}; if not, nothing is written
     */
    boolean update(Settlement settlement);

    /** The settlements of those of these invoices to which something happened, in no order. */
    List<Settlement> find(ProjectId project, Collection<InvoiceId> invoices, AccessFilter clients);

    /** For which invoice of the project a payment was recorded under {@code key}, whoever asks. */
    Optional<InvoiceId> findByKey(ProjectId project, String key);

    /** The issued invoices that match, latest first; the slice goes by id alone, the sort key of a place is empty. */
    List<IssuedInvoice> invoices(ProjectId project, SettlementQuery query, AccessFilter clients, Slice slice);

    /**
     * As {@link #invoices}, of each invoice its settlement alone, and {@link Settlement#of} where nothing happened to it: for sums, which
     * need nothing else of an invoice.
     */
    List<Settlement> settlements(ProjectId project, SettlementQuery query, AccessFilter clients, Slice slice);
}
