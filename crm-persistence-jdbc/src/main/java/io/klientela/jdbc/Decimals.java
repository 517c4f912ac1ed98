package io.klientela.jdbc;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers on their way into columns of a fixed scale, and back. */
final class Decimals {
    private Decimals() {}

    /**
     * The number for a column of so many decimals. Databases round what does not fit, without a word.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    static BigDecimal stored(BigDecimal number, int decimals) {
        try {
            return number.setScale(decimals, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException(
                    number + " has more than " + decimals + " decimals; round it before it is stored", tooFine);
        }
    }

    /** The number of a column, without the zeros that the column adds. */
    static BigDecimal read(BigDecimal stored) {
        BigDecimal shortest = stored.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
