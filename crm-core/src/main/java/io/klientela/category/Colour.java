package io.klientela.category;

import java.util.Locale;

/**
 * A colour as {@code #rrggbb} (ImCRM-8).
 *
 * @param hex {@code #} and six lower-case hexadecimal digits
 */
public record Colour(String hex) {
    public Colour {
        if (!hex.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("Not a colour: \"" + hex + "\"; expected #rrggbb");
        }
    }

    /** Reads {@code #rrggbb} in either case. */
    public static Colour of(String text) {
        return new Colour(text.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return hex;
    }
}
