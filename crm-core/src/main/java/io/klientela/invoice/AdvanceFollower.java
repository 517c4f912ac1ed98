package io.klientela.invoice;

import io.klientela.session.UnitOfWork;

/**
 * Keeps an advance from being deducted and credited at once, within the transaction of its final invoice; it stands here so that
 * invoices need not know who settles them.
 *
 * @param <S> the stores that it needs
 */
public interface AdvanceFollower<S extends InvoiceStores> {
    /**
     * Takes note that a final invoice is about to deduct what stands of an advance. Of this and a credit note of the same advance that
     * are under way at once, one is refused with {@link io.klientela.error.TransientStorageException}, and is run again; so is one of
     * two final invoices.
     */
    void deducting(UnitOfWork<? extends S> unit, IssuedInvoice advance);
}
