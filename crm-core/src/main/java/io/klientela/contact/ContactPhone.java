package io.klientela.contact;

import io.klientela.party.PhoneNumber;
import io.klientela.text.StorableText;
import java.util.Objects;

/**
 * A phone number of a contact.
 *
 * @param number the number
 * @param kind what it reaches
 * @param note availability, extension and the like (ASARI-2), at most 200 characters, or an empty string
 */
public record ContactPhone(PhoneNumber number, PhoneKind kind, String note) {
    static final int MAX_NOTE = 200;

    public ContactPhone {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(kind, "kind");
        StorableText.optional("A note", note, MAX_NOTE);
    }

    @Override
    public String toString() {
        return note.isEmpty() ? number.written() : number.written() + " (" + note + ")";
    }
}
