package io.klientela.invoice;

import io.klientela.money.Money;
import io.klientela.session.UnitOfWork;

/**
 * What else follows from a credit note, within its transaction; it stands here so that invoices need not know who settles them.
 *
 * @param <S> the stores that it needs
 */
public interface CreditFollower<S extends InvoiceStores> {
    /**
     * Takes note of a credit.
     *
     * @param original the invoice
     * @param amount what is given back this time: negative where the invoice owes money to the buyer
     */
    void credited(UnitOfWork<? extends S> unit, IssuedInvoice original, Money amount);
}
