package io.klientela.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * What a line says its net follows from.
 *
 * @param quantity BT-129
 * @param price BT-146
 * @param baseQuantity BT-149, one when there is none
 * @param charges BG-27 and BG-28
 */
public record StatedPrice(BigDecimal quantity, BigDecimal price, BigDecimal baseQuantity, List<StatedPart> charges) {
    public StatedPrice {
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(price, "price");
        if (baseQuantity.signum() == 0) {
            throw new IllegalArgumentException("A price is for more than no unit; leave the line without its price");
        }
        charges = List.copyOf(charges);
    }

    /** The net that follows, rounded once, to as many decimals as it is compared with. */
    BigDecimal net(int scale) {
        BigDecimal exact = quantity.multiply(price);
        for (StatedPart charge : charges) {
            exact = exact.add(charge.signed().multiply(baseQuantity));
        }
        return exact.divide(baseQuantity, scale, RoundingMode.HALF_UP);
    }
}
