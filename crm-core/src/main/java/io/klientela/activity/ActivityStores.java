package io.klientela.activity;

import io.klientela.contact.ContactStores;

/** The stores that this feature needs. */
public interface ActivityStores extends ContactStores {
    ActivityStore activities();
}
