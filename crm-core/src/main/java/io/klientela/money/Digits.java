package io.klientela.money;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Keeps numbers within sane bounds before anything is computed with them: {@code new BigDecimal("1E999999999")} is
 * twelve characters long and a gigabyte when it is written out.
 */
final class Digits {
    /** Amounts stay below 10^18, so that they fit {@code NUMERIC(28,10)} in every database. */
    static final int MAX_WHOLE = 18;

    private static final int MAX_SCALE = 100;
    private static final int MAX_TEXT = 200;

    private Digits() {}

    static BigDecimal parse(String text) {
        if (Objects.requireNonNull(text, "text").length() > MAX_TEXT) {
            throw new IllegalArgumentException("A number is written with at most " + MAX_TEXT + " characters");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no decimal number; write it with a point, such as 1234.50", e);
        }
    }

    static BigDecimal inBounds(BigDecimal number) {
        Objects.requireNonNull(number, "amount");
        if ((long) number.precision() - number.scale() > MAX_WHOLE) {
            throw new IllegalArgumentException(
                    "A number has at most " + MAX_WHOLE + " digits before its point, this one has more");
        }
        if (number.scale() > MAX_SCALE) {
            throw new IllegalArgumentException(
                    "A number has at most " + MAX_SCALE + " decimals before it is rounded, this one has more");
        }
        return number;
    }
}
