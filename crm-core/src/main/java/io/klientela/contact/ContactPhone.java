package io.klientela.contact;

import io.klientela.party.PhoneNumber;
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
        if (note.length() > MAX_NOTE) {
            throw new IllegalArgumentException("A note has at most " + MAX_NOTE + " characters");
        }
    }

    @Override
    public String toString() {
        return note.isEmpty() ? number.written() : number.written() + " (" + note + ")";
    }
}
