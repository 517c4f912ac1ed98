package io.klientela.savedfilter;

import io.klientela.contact.ContactStores;

/** The stores that this feature needs. */
public interface SavedFilterStores extends ContactStores {
    SavedFilterStore savedFilters();
}
