package io.klientela.party;

import java.util.Locale;
import java.util.Objects;

/**
 * A tax number with the country that gave it, such as PL 5260001246. Check digits are not looked at here.
 *
 * @param country the country
 * @param number letters and digits, without spaces, dots and dashes, and without the country's prefix; at most 30
 */
public record TaxNumber(CountryCode country, String number) {
    private static final int MAX_LENGTH = 30;

    public TaxNumber {
        Objects.requireNonNull(country, "country");
        if (!number.matches("[A-Z0-9+*]{1," + MAX_LENGTH + "}")) {
            throw new IllegalArgumentException("Not a tax number: \"" + number + "\"; expected up to " + MAX_LENGTH
                    + " letters and digits without the country's prefix");
        }
    }

    /** Reads a number in any spelling: {@code "PL 526-000-12-46"} and {@code "5260001246"} are the same in Poland. */
    public static TaxNumber of(CountryCode country, String text) {
        String compact = text.replaceAll("[\\s.\\-/]", "").toUpperCase(Locale.ROOT);
        return new TaxNumber(country, compact.startsWith(prefix(country)) ? compact.substring(2) : compact);
    }

    /** The number with its country in front, as a VAT identifier is written (BT-31, BT-48): EL for Greece, else ISO. */
    public String withPrefix() {
        return prefix(country) + number;
    }

    private static String prefix(CountryCode country) {
        return country.code().equals("GR") ? "EL" : country.code();
    }

    @Override
    public String toString() {
        return withPrefix();
    }
}
