package io.klientela.tax;

import java.math.BigDecimal;
import java.util.Objects;

/** One way to write a number that is no amount: without needless zeros, within bounds. */
final class Quantities {
    private static final int MAX_WHOLE = 18;
    private static final int MAX_TEXT = 100;

    private Quantities() {}

    /**
     * Reads a decimal number as people write it.
     *
     * @param what it is to be, such as "A rate"
     * @throws IllegalArgumentException if it is none
     */
    static BigDecimal parse(String what, String text) {
        if (Objects.requireNonNull(text, "text").length() > MAX_TEXT) {
            throw new IllegalArgumentException(what + " is written with at most " + MAX_TEXT + " characters");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    what + " is a decimal number with a point, such as 5.5, and \"" + text + "\" is none", e);
        }
    }

    static BigDecimal shortest(BigDecimal number, int maxDecimals) {
        Objects.requireNonNull(number, "number");
        BigDecimal shortest = number.scale() > 0 ? number.stripTrailingZeros() : number;
        if ((long) shortest.precision() - shortest.scale() > MAX_WHOLE || shortest.scale() > maxDecimals) {
            throw new IllegalArgumentException("A number here has at most " + MAX_WHOLE + " digits before and "
                    + maxDecimals + " after its point; round it first");
        }
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
