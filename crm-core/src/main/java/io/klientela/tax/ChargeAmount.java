package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.util.Optional;

/**
 * How much an allowance, a charge or a levy is: an amount, or so many percent of one.
 *
 * <p>It is entered as the document is: without VAT where prices are net, with it where they are gross.
 */
public sealed interface ChargeAmount permits FixedAmount, Percentage {

    /** This amount (BT-92, BT-99, BT-136, BT-141). */
    static FixedAmount of(Money amount) {
        return new FixedAmount(amount);
    }

    /**
     * So many percent (BT-94, BT-101, BT-138, BT-143) of what the allowance or charge stands at: of quantity times price on
     * a line, of the line amounts of its tax group on a document.
     *
     * @param percent a decimal number such as {@code 2.5}, not negative, at most 1000
     * @throws IllegalArgumentException if it is none
     */
    static Percentage percent(String percent) {
        return new Percentage(Quantities.parse("A percentage", percent), Optional.empty());
    }

    /**
     * So many percent of this base amount (BT-93, BT-100, BT-137, BT-142).
     *
     * @param percent a decimal number such as {@code 2.5}, not negative, at most 1000
     * @throws IllegalArgumentException if it is none
     */
    static Percentage percent(String percent, Money base) {
        return new Percentage(Quantities.parse("A percentage", percent), Optional.of(base));
    }

    /**
     * Says no unless its amounts are in that currency.
     *
     * @throws io.klientela.money.CurrencyMismatchException if one is in another currency
     */
    void requireCurrency(CurrencyCode currency);
}
