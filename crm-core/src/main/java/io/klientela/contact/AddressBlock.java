package io.klientela.contact;

import java.util.List;
import java.util.Optional;

/**
 * The address block of a contact (ASARI-1).
 *
 * @param addresses where it is, gets its invoices, and has things delivered
 */
public record AddressBlock(List<ContactAddress> addresses) {
    public AddressBlock {
        addresses = List.copyOf(addresses);
    }

    /** The first address of a kind. */
    public Optional<ContactAddress> first(AddressKind kind) {
        return addresses.stream().filter(address -> address.kind() == kind).findFirst();
    }
}
