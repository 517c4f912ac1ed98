package io.klientela.settlement;

import io.klientela.invoice.CorrectionFollower;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.session.UnitOfWork;

/** Takes what a credit note gives back off what is open, and puts what a correction adds on it; a dispute stays until it is resolved (REQUIREMENTS decision 12). */
final class CorrectedSettlements implements CorrectionFollower<SettlementStores> {
    @Override
    public void credited(UnitOfWork<? extends SettlementStores> unit, IssuedInvoice original, Money amount) {
        Settling.begin(unit, InvoiceStep.CREDIT, original).credit(amount);
    }

    @Override
    public void corrected(UnitOfWork<? extends SettlementStores> unit, IssuedInvoice original, Money amount) {
        Settling.begin(unit, InvoiceStep.CORRECT, original).credit(amount.negated());
    }
}
