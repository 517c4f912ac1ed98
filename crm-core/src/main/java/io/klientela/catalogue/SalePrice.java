package io.klientela.catalogue;

import io.klientela.money.CurrencyCode;
import io.klientela.money.UnitPrice;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What so many units cost: 3.20 EUR for 100 pieces. Prices that say the same are equal, whatever zeros they were written with.
 * Nothing is rounded here: only the amount of a whole line is.
 *
 * @param price without VAT, not negative (BT-146, BR-27)
 * @param baseQuantity for how many units it is, above zero, with at most eighteen digits before and ten after the point (BT-149)
 * @param unit a code of UN/ECE Recommendation 20 such as {@code C62} (piece) or {@code HUR} (hour) (BT-130)
 */
public record SalePrice(UnitPrice price, BigDecimal baseQuantity, String unit) {
    /** One, without further meaning: the code for a piece. */
    public static final String PIECE = "C62";

    static final String UNIT_FORM = "[A-Z0-9]{1,3}";
    private static final int MAX_DECIMALS = 10;
    private static final int MAX_WHOLE = 18;

    public SalePrice {
        Objects.requireNonNull(price, "price");
        if (price.amount().signum() < 0) {
            throw new IllegalArgumentException("The price of a product is not negative: " + price
                    + "; take something back by a negative quantity on the invoice");
        }
        Objects.requireNonNull(baseQuantity, "baseQuantity");
        // Before any digit is written out: 1E999999999 has a billion of them.
        long whole = (long) baseQuantity.precision() - baseQuantity.scale();
        BigDecimal stripped = whole > MAX_WHOLE ? baseQuantity : baseQuantity.stripTrailingZeros();
        if (stripped.signum() <= 0 || whole > MAX_WHOLE || stripped.scale() > MAX_DECIMALS) {
            throw new IllegalArgumentException("A price is for more than zero units, with at most " + MAX_WHOLE
                    + " digits before and " + MAX_DECIMALS + " after the point, not for " + baseQuantity);
        }
        baseQuantity = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (!unit.matches(UNIT_FORM)) {
            throw new IllegalArgumentException("Not a unit: \"" + unit + "\"; expected a UN/ECE code such as C62");
        }
    }

    /** This price for each piece. */
    public static SalePrice perPiece(UnitPrice price) {
        return new SalePrice(price, BigDecimal.ONE, PIECE);
    }

    public SalePrice withPrice(UnitPrice changed) {
        return new SalePrice(changed, baseQuantity, unit);
    }

    /** The same price, for so many units. */
    public SalePrice withBaseQuantity(BigDecimal changed) {
        return new SalePrice(price, changed, unit);
    }

    public SalePrice withUnit(String code) {
        return new SalePrice(price, baseQuantity, code);
    }

    public CurrencyCode currency() {
        return price.currency();
    }
}
