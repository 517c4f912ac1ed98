package io.klientela.settlement;

import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;

/** What credit notes gave back of invoices. */
final class Credits {
    private Credits() {}

    /** The settlement with what was credited of its invoice. */
    static Settlement taken(IssuedInvoice invoice, Settlement settlement) {
        return settlement.withCredited(credited(invoice));
    }

    /** Nothing, as long as there are no credit notes: the one place that is to ask for them. */
    private static Money credited(IssuedInvoice invoice) {
        return Money.zero(invoice.content().currency());
    }
}
