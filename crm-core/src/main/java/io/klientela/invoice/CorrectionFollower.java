package io.klientela.invoice;

import io.klientela.money.Money;
import io.klientela.session.UnitOfWork;

/**
 * What else follows from a credit note or a correction, within its transaction; it stands here so that invoices need not know who settles them.
 *
 * @param <S> the stores that it needs
 */
public interface CorrectionFollower<S extends InvoiceStores> {
    /**
     * Takes note of a credit.
     *
     * @param original the invoice
     * @param amount what is given back this time: negative where the invoice owes money to the buyer
     */
    void credited(UnitOfWork<? extends S> unit, IssuedInvoice original, Money amount);

    /**
     * Takes note of a correction.
     *
     * @param original the invoice
     * @param amount by how much more is due than before: negative where it is less, zero where it is as much
     */
    void corrected(UnitOfWork<? extends S> unit, IssuedInvoice original, Money amount);
}
