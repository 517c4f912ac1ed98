package io.klientela.contact;

import io.klientela.party.EmailAddress;
import io.klientela.text.StorableText;
import java.util.Objects;

/**
 * An e-mail address of a contact.
 *
 * @param address the address
 * @param note what it is for, at most 200 characters, or an empty string
 */
public record ContactEmail(EmailAddress address, String note) {
    static final int MAX_NOTE = 200;

    public ContactEmail {
        Objects.requireNonNull(address, "address");
        StorableText.optional("A note", note, MAX_NOTE);
    }

    public static ContactEmail of(String address) {
        return new ContactEmail(EmailAddress.of(address), "");
    }

    @Override
    public String toString() {
        return note.isEmpty() ? address.address() : address.address() + " (" + note + ")";
    }
}
