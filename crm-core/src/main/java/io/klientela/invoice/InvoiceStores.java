package io.klientela.invoice;

import io.klientela.numbering.NumberingStores;
import io.klientela.sales.SalesStores;

/** The stores that this feature needs. */
public interface InvoiceStores extends SalesStores, NumberingStores {
    DraftStore drafts();

    IssuedInvoiceStore invoices();
}
