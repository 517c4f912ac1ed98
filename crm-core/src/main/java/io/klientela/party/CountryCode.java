package io.klientela.party;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A country by its ISO 3166-1 alpha-2 code (BT-40, BT-55).
 *
 * @param code two upper-case letters
 */
public record CountryCode(String code) {
    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

    public CountryCode {
        Objects.requireNonNull(code, "code");
        if (!KNOWN.contains(code)) {
            throw new IllegalArgumentException(
                    "Not a country: \"" + code + "\"; expected two letters of ISO 3166-1, such as PL");
        }
    }

    /** Reads a code in either case, ignoring space around it. */
    public static CountryCode of(String text) {
        return new CountryCode(text.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return code;
    }
}
