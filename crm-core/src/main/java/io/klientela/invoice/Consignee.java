package io.klientela.invoice;

import io.klientela.contact.ContactAddress;
import io.klientela.contact.FullContact;
import io.klientela.id.ContactId;
import io.klientela.party.PostalAddress;
import io.klientela.text.StorableText;
import java.util.Objects;
import java.util.Optional;

/**
 * To whom the goods go, where that is another contact than the client or another address than the buyer's (BG-13, TEAMLAB-29):
 * taken from the contact, editable on the draft.
 *
 * @param contact its name in the store; it may be the client
 * @param name 1 to 200 characters (BT-70)
 * @param address where the goods go (BG-15)
 */
public record Consignee(ContactId contact, String name, Optional<PostalAddress> address) {
    public Consignee {
        Objects.requireNonNull(contact, "contact");
        StorableText.required("A consignee's name", name, Buyer.MAX_NAME);
        Objects.requireNonNull(address, "address");
    }

    /** The consignee as the contact stands now. */
    static Consignee of(FullContact contact) {
        return new Consignee(
                contact.id(),
                BillingBlock.name(contact),
                contact.details().deliveryAddress().map(ContactAddress::address));
    }
}
