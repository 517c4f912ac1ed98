package io.klientela.invoice;

import io.klientela.catalogue.CatalogueStores;
import io.klientela.numbering.NumberingStores;
import io.klientela.sales.SalesStores;

/** The stores that this feature needs. */
public interface InvoiceStores extends SalesStores, NumberingStores, CatalogueStores {
    DraftStore drafts();

    IssuedInvoiceStore invoices();
}
