package io.klientela.tax;

import java.math.BigDecimal;
import java.util.Objects;

/** One way to write a number that is no amount: without needless zeros, within bounds. */
final class Quantities {
    private static final int MAX_WHOLE = 18;

    private Quantities() {}

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
