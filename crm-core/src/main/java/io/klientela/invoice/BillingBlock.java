package io.klientela.invoice;

import io.klientela.contact.ContactAddress;
import io.klientela.contact.FullContact;
import io.klientela.id.ContactId;
import io.klientela.money.CurrencyCode;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What whoever does the invoicing sees of a contact that is invoiced, without seeing the contact (RAMISYS-16): what the next
 * invoice would say of it.
 *
 * @param contact its name in the store
 * @param buyer name, billing address, tax number and registration
 * @param currency the currency of its invoices, where it has one of its own (TEAMLAB-7)
 * @param language the language of its invoices, where it has one of its own
 */
public record BillingBlock(ContactId contact, Buyer buyer, Optional<CurrencyCode> currency, Optional<Locale> language) {
    public BillingBlock {
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(buyer, "buyer");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(language, "language");
    }

    static BillingBlock of(FullContact contact) {
        return new BillingBlock(
                contact.id(),
                buyer(contact),
                contact.details().currency(),
                contact.details().language());
    }

    /** The contact's name, cut where a person has two of the longest names: an invoice has room for one character less. */
    static String name(FullContact contact) {
        String name = contact.displayName();
        if (name.length() <= Buyer.MAX_NAME) {
            return name;
        }
        boolean cutsAPair = Character.isHighSurrogate(name.charAt(Buyer.MAX_NAME - 1));
        return name.substring(0, cutsAPair ? Buyer.MAX_NAME - 1 : Buyer.MAX_NAME);
    }

    /** The buyer as the contact stands now. */
    static Buyer buyer(FullContact contact) {
        return new Buyer(
                name(contact),
                contact.details().billingAddress().map(ContactAddress::address),
                contact.details().taxNumber(),
                contact.details().registration());
    }
}
