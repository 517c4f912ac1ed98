package io.klientela.relationship;

import io.klientela.contact.ContactStores;

/** The stores that this feature needs. */
public interface RelationshipStores extends ContactStores {
    MembershipStore memberships();

    ContactLinkStore contactLinks();

    RecordLinkStore recordLinks();
}
