package io.klientela.category;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A colour as {@code #rrggbb} (ImCRM-8).
 *
 * @param hex {@code #} and six lower-case hexadecimal digits
 */
public record Colour(String hex) {
    public static final Colour BLACK = new Colour("#000000");
    public static final Colour WHITE = new Colour("#ffffff");

    private static final long ONE = 1_000_000_000_000L;
    private static final long FLARE = ONE / 20;
    private static final long RED_SHARE = 2126;
    private static final long GREEN_SHARE = 7152;
    private static final long BLUE_SHARE = 722;
    private static final long SHARES = 10_000;
    private static final int CHANNEL = 255;
    private static final long[] LINEAR = linear();

    public Colour {
        if (!hex.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("Not a colour: \"" + hex + "\"; expected #rrggbb");
        }
    }

    /** Reads {@code #rrggbb} in either case. */
    public static Colour of(String text) {
        return new Colour(text.toLowerCase(Locale.ROOT));
    }

    /**
     * How well text of one of the two colours reads on the other, from 1 to 21, by WCAG 2.1; 4.5 is enough for text of usual
     * size (success criterion 1.4.3).
     *
     * @return with two decimals, rounded down, so that what comes out as enough is enough
     */
    public BigDecimal contrastWith(Colour other) {
        long one = luminance() + FLARE;
        long two = other.luminance() + FLARE;
        return BigDecimal.valueOf(Math.max(one, two))
                .divide(BigDecimal.valueOf(Math.min(one, two)), 2, RoundingMode.DOWN);
    }

    /** Black or white, whichever reads better on this colour. */
    public Colour readableText() {
        return contrastWith(WHITE).compareTo(contrastWith(BLACK)) >= 0 ? WHITE : BLACK;
    }

    /** Relative luminance as WCAG 2.1 defines it, in parts of {@link #ONE}. */
    private long luminance() {
        return (RED_SHARE * linear(1) + GREEN_SHARE * linear(3) + BLUE_SHARE * linear(5)) / SHARES;
    }

    private long linear(int from) {
        return LINEAR[Integer.parseInt(hex.substring(from, from + 2), 16)];
    }

    /** Light by value of a channel; the strict functions give the same on every machine. */
    private static long[] linear() {
        long[] linear = new long[CHANNEL + 1];
        for (int value = 0; value <= CHANNEL; value++) {
            double share = value / (double) CHANNEL;
            double light = share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
            linear[value] = Math.round(light * ONE);
        }
        return linear;
    }

    @Override
    public String toString() {
        return hex;
    }
}
