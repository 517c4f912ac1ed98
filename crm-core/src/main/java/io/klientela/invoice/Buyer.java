package io.klientela.invoice;

import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import io.klientela.text.StorableText;
import java.util.Objects;
import java.util.Optional;

/**
 * To whom an invoice is addressed (BG-7): taken from the contact, editable on the draft (TEAMLAB-28).
 *
 * @param name 1 to 200 characters (BT-44)
 * @param address where the invoice goes (BG-8)
 * @param taxNumber its tax number (BT-48)
 */
public record Buyer(String name, Optional<PostalAddress> address, Optional<TaxNumber> taxNumber) {
    static final int MAX_NAME = 200;

    public Buyer {
        StorableText.required("A buyer's name", name, MAX_NAME);
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(taxNumber, "taxNumber");
    }
}
