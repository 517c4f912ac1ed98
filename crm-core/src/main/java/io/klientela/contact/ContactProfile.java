package io.klientela.contact;

import io.klientela.text.StorableText;
import java.util.Objects;

/**
 * A profile of a contact in a social network (TEAMLAB-6).
 *
 * @param kind which network
 * @param address the address or the name there, as written, 1 to 300 characters
 */
public record ContactProfile(ProfileKind kind, String address) {
    static final int MAX_ADDRESS = 300;

    public ContactProfile {
        Objects.requireNonNull(kind, "kind");
        StorableText.required("A profile", address, MAX_ADDRESS);
    }

    @Override
    public String toString() {
        return kind.code() + ": " + address;
    }
}
