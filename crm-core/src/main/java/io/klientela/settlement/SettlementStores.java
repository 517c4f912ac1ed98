package io.klientela.settlement;

import io.klientela.invoice.InvoiceStores;

/** The stores that this feature needs. */
public interface SettlementStores extends InvoiceStores {
    SettlementStore settlements();
}
