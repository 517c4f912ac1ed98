package io.klientela.storage;

import io.klientela.category.HoldsCategories;
import io.klientela.contact.RefersToContacts;
import io.klientela.invoice.InvoiceStores;
import java.util.List;

/**
 * The stores of all features, bound to one transaction. The lists of stores that hold what another feature owns stand
 * here once, for every storage.
 */
public interface Stores extends InvoiceStores {
    @Override
    default List<HoldsCategories> categoryHolders() {
        return List.of(contacts(), opportunities());
    }

    @Override
    default List<RefersToContacts> contactReferrers() {
        return List.of(opportunities(), invoices());
    }
}
