package io.klientela.settlement;

import io.klientela.invoice.CreditFollower;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.session.UnitOfWork;

/** Takes what a credit note gives back off what is open; a dispute stays until it is resolved (REQUIREMENTS decision 12). */
final class CreditedSettlements implements CreditFollower<SettlementStores> {
    @Override
    public void credited(UnitOfWork<? extends SettlementStores> unit, IssuedInvoice original, Money amount) {
        Settling.begin(unit, InvoiceStep.CREDIT, original).credit(amount);
    }
}
