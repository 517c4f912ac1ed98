package io.klientela.contact;

import io.klientela.category.CategoryStores;

/** The stores that this feature needs. */
public interface ContactStores extends CategoryStores {
    ContactStore contacts();
}
