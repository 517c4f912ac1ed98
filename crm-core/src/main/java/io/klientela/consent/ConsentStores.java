package io.klientela.consent;

import io.klientela.contact.ContactStores;

/** The stores that this feature needs. */
public interface ConsentStores extends ContactStores {
    ConsentStore consents();
}
