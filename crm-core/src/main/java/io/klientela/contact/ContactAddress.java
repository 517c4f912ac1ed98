package io.klientela.contact;

import io.klientela.party.PostalAddress;
import java.util.Objects;

/**
 * A postal address of a contact.
 *
 * @param kind what it is for
 * @param address where it is
 */
public record ContactAddress(AddressKind kind, PostalAddress address) {
    public ContactAddress {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(address, "address");
    }
}
