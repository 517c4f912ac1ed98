package io.klientela.storage;

import io.klientela.invoice.InvoiceStores;

/** The stores of all features, bound to one transaction. */
public interface Stores extends InvoiceStores {}
