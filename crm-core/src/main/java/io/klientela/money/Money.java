package io.klientela.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * An amount of one currency, with exactly the decimals of that currency.
 *
 * <p>Immutable. Amounts of different currencies neither add up nor compare: a {@link CurrencyMismatchException} says
 * which two met. Nothing rounds but {@link #rounded}; there is no division, {@link #allocate} shares out instead and
 * loses no unit. Amounts stay below 10<sup>18</sup>.
 *
 * @param amount the amount, its scale is that of the currency
 * @param currency the currency
 */
public record Money(BigDecimal amount, CurrencyCode currency) implements Comparable<Money> {
    public Money {
        Objects.requireNonNull(currency, "currency");
        Digits.inBounds(amount);
        if (amount.scale() != currency.scale()) {
            throw new IllegalArgumentException("An amount in " + currency + " has " + currency.scale()
                    + " decimals, this one has " + amount.scale() + "; use Money.of or Money.rounded");
        }
    }

    /**
     * The amount that {@code amount} writes with a decimal point, such as {@code Money.of("480.00", "PLN")}.
     *
     * @throws IllegalArgumentException if it is no number, has more decimals than the currency, or the currency is
     *     unknown
     */
    public static Money of(String amount, String currency) {
        return of(Digits.parse(amount), CurrencyCode.of(currency));
    }

    /**
     * Exactly this amount.
     *
     * @throws IllegalArgumentException if it has more decimals than the currency; {@link #rounded} takes those
     */
    public static Money of(BigDecimal amount, CurrencyCode currency) {
        Objects.requireNonNull(currency, "currency");
        try {
            return new Money(Digits.inBounds(amount).setScale(currency.scale(), RoundingMode.UNNECESSARY), currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    amount.toPlainString() + " has more decimals than the " + currency.scale() + " of " + currency
                            + "; use Money.rounded if it may be rounded",
                    e);
        }
    }

    /** The nearest amount that the currency can express; a half goes away from zero. */
    public static Money rounded(BigDecimal amount, CurrencyCode currency) {
        Objects.requireNonNull(currency, "currency");
        return new Money(Digits.inBounds(amount).setScale(currency.scale(), RoundingMode.HALF_UP), currency);
    }

    /** Nothing of this currency. */
    public static Money zero(CurrencyCode currency) {
        return new Money(BigDecimal.valueOf(0, currency.scale()), currency);
    }

    /** The sum of the amounts, which are all in {@code currency}; zero when there are none. */
    public static Money total(Collection<Money> amounts, CurrencyCode currency) {
        BigDecimal sum = BigDecimal.valueOf(0, currency.scale());
        for (Money money : amounts) {
            money.requireCurrency(currency);
            sum = sum.add(money.amount);
        }
        return new Money(sum, currency);
    }

    /**
     * Reads the form that {@link #toString()} writes: {@code 120000.00 PLN}.
     *
     * @throws IllegalArgumentException if {@code text} has another form
     */
    public static Money parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("\"" + text + "\" is no amount; write it as 120000.00 PLN");
        }
        return of(text.substring(0, space), text.substring(space + 1));
    }

    public Money plus(Money other) {
        other.requireCurrency(currency);
        return new Money(amount.add(other.amount), currency);
    }

    public Money minus(Money other) {
        other.requireCurrency(currency);
        return new Money(amount.subtract(other.amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /**
     * Shares this amount out in proportion to the weights, by largest remainder: every share differs from its exact
     * value by less than one smallest unit, and the shares add up to this amount. Equal remainders are served from the
     * first weight on.
     *
     * @param weights none negative, at least one positive
     * @return one share for each weight, in the same order
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        BigInteger[] units = LargestRemainder.share(amount.unscaledValue(), weights);
        return Arrays.stream(units)
                .map(share -> new Money(new BigDecimal(share, amount.scale()), currency))
                .toList();
    }

    /**
     * Says no unless this amount is in {@code expected}.
     *
     * @throws CurrencyMismatchException if it is in another currency
     */
    public void requireCurrency(CurrencyCode expected) {
        if (!currency.equals(expected)) {
            throw new CurrencyMismatchException(expected, currency);
        }
    }

    /**
     * Compares two amounts of one currency.
     *
     * @throws CurrencyMismatchException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        other.requireCurrency(currency);
        return amount.compareTo(other.amount);
    }

    /** The amount without grouping and the currency: {@code 120000.00 PLN}. Meant for logs and storage, not for people. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
