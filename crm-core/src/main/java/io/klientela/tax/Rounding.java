package io.klientela.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one way in which this package rounds plain numbers: half-up, away from zero. */
final class Rounding {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rounding() {}

    static BigDecimal halfUp(BigDecimal number, int scale) {
        return number.setScale(scale, RoundingMode.HALF_UP);
    }

    static BigDecimal share(BigDecimal base, BigDecimal percent, int scale) {
        return base.multiply(percent).divide(HUNDRED, scale, RoundingMode.HALF_UP);
    }
}
