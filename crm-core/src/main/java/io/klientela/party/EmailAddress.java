package io.klientela.party;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An e-mail address as people write it: one {@code @}, something before it, a domain with a dot behind it. The full
 * grammar of RFC 5322 (comments, quoted local parts) is refused on purpose, since no mail of a customer needs it;
 * letters beyond ASCII are welcome (RFC 6531).
 *
 * @param address the address as written, without surrounding space, at most 254 characters
 */
public record EmailAddress(String address) {
    private static final int MAX_LENGTH = 254;
    private static final Pattern FORM = Pattern.compile(
            "[^\\s@<>()\\[\\],;:\\\\\"\\p{Cntrl}]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?\\.)+[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}]");

    public EmailAddress {
        Objects.requireNonNull(address, "address");
        if (address.length() > MAX_LENGTH
                || !FORM.matcher(address).matches()
                || address.startsWith(".")
                || address.contains("..")
                || address.contains(".@")) {
            throw new IllegalArgumentException(
                    "Not an e-mail address: \"" + address + "\"; expected something like name@example.com");
        }
    }

    /** Reads an address, ignoring space around it. */
    public static EmailAddress of(String text) {
        return new EmailAddress(text.strip());
    }

    /** The form by which two addresses are compared: lower case throughout. */
    public String matchKey() {
        return address.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return address;
    }
}
