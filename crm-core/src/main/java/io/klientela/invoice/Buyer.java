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
 * @param taxNumber its VAT identifier (BT-48)
 * @param registration its number in a register of firms, as printed (BT-47), at most 100 characters, kept without spaces around it, or an
 *     empty string
 */
public record Buyer(String name, Optional<PostalAddress> address, Optional<TaxNumber> taxNumber, String registration) {
    static final int MAX_NAME = 200;
    private static final int MAX_REGISTRATION = 100;

    public Buyer {
        StorableText.required("A buyer's name", name, MAX_NAME);
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(taxNumber, "taxNumber");
        registration = StorableText.optional("A buyer's registration", registration, MAX_REGISTRATION)
                .strip();
    }

    public Buyer withName(String changed) {
        return new Buyer(changed, address, taxNumber, registration);
    }

    public Buyer withAddress(Optional<PostalAddress> changed) {
        return new Buyer(name, changed, taxNumber, registration);
    }

    public Buyer withTaxNumber(Optional<TaxNumber> changed) {
        return new Buyer(name, address, changed, registration);
    }

    public Buyer withRegistration(String changed) {
        return new Buyer(name, address, taxNumber, changed);
    }
}
