package io.klientela.settlement;

import io.klientela.invoice.AdvanceFollower;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.session.UnitOfWork;

/** Where an advance stands is of no consequence for its deduction and does not change by it; credit notes write it too. */
final class DeductedSettlements implements AdvanceFollower<SettlementStores> {
    @Override
    public void deducting(UnitOfWork<? extends SettlementStores> unit, IssuedInvoice advance) {
        Settling.hold(unit, InvoiceStep.ISSUE, advance);
    }
}
