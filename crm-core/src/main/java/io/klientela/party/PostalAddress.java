package io.klientela.party;

import io.klientela.text.StorableText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a letter goes (BG-5, BG-8). Any part may be empty; an address with no part at all is refused.
 *
 * @param street street and house number, up to {@value #MAX_PART} characters (BT-35, BT-50)
 * @param additional a further line, such as a building or a department (BT-36, BT-51)
 * @param postalCode the postal code, up to 20 characters (BT-38, BT-53)
 * @param city the city (BT-37, BT-52)
 * @param region county, voivodeship, département or kraj (BT-39, BT-54)
 * @param country the country (BT-40, BT-55)
 */
public record PostalAddress(
        String street,
        String additional,
        String postalCode,
        String city,
        String region,
        Optional<CountryCode> country) {
    static final int MAX_PART = 200;
    private static final int MAX_POSTAL_CODE = 20;

    public PostalAddress {
        Objects.requireNonNull(country, "country");
        for (String part : List.of(street, additional, postalCode, city, region)) {
            StorableText.optional("A part of an address", part, MAX_PART);
        }
        if (postalCode.length() > MAX_POSTAL_CODE) {
            throw new IllegalArgumentException("A postal code has at most " + MAX_POSTAL_CODE + " characters");
        }
        if (country.isEmpty() && (street + additional + postalCode + city + region).isBlank()) {
            throw new IllegalArgumentException("An address needs at least one part; leave it out instead");
        }
    }

    public static PostalAddress of(String street, String postalCode, String city, CountryCode country) {
        return new PostalAddress(street, "", postalCode, city, "", Optional.of(country));
    }
}
