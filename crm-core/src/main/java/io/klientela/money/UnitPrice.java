package io.klientela.money;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one unit, or one base quantity of units, costs. A price may be finer than the smallest coin: 0.0125 EUR for a
 * kilowatt-hour stays exactly that; only the amount of a whole line is rounded.
 *
 * <p>Immutable. Prices that are worth the same are equal, whatever zeros they were written with.
 *
 * @param amount the price, with at most ten decimals
 * @param currency the currency
 */
public record UnitPrice(BigDecimal amount, CurrencyCode currency) {
    /** The decimals that a price may have. */
    public static final int MAX_DECIMALS = 10;

    public UnitPrice {
        Objects.requireNonNull(currency, "currency");
        amount = trimmed(Digits.inBounds(amount), currency.scale());
        if (amount.scale() > MAX_DECIMALS) {
            throw new IllegalArgumentException(
                    "A unit price has at most " + MAX_DECIMALS + " decimals; round " + amount + " first");
        }
    }

    /**
     * The price that {@code amount} writes with a decimal point, such as {@code UnitPrice.of("0.0125", "EUR")}.
     *
     * @throws IllegalArgumentException if it is no number, has too many decimals, or the currency is unknown
     */
    public static UnitPrice of(String amount, String currency) {
        return new UnitPrice(Digits.parse(amount), CurrencyCode.of(currency));
    }

    /** The price of this amount for one unit. */
    public static UnitPrice of(Money money) {
        return new UnitPrice(money.amount(), money.currency());
    }

    /**
     * Reads the form that {@link #toString()} writes: {@code 0.0125 EUR}.
     *
     * @throws IllegalArgumentException if {@code text} has another form
     */
    public static UnitPrice parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("\"" + text + "\" is no price; write it as 0.0125 EUR");
        }
        return of(text.substring(0, space), text.substring(space + 1));
    }

    private static BigDecimal trimmed(BigDecimal amount, int scale) {
        BigDecimal shortest = amount.scale() > scale ? amount.stripTrailingZeros() : amount;
        return shortest.scale() < scale ? shortest.setScale(scale) : shortest;
    }

    /** The price without grouping and the currency: {@code 0.0125 EUR}. Meant for logs and storage, not for people. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
