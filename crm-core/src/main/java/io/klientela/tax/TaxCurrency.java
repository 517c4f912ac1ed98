package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The currency in which the tax is accounted for, where it is not that of the document (BT-6): Directive 2006/112/EC,
 * Article 230, lets a document have any currency, as long as the VAT is stated in that of the member state as well.
 *
 * @param currency BT-6
 * @param rate how much of it one unit of the document's currency is worth; above zero, at most ten decimals
 * @param date the day of the rate
 */
public record TaxCurrency(CurrencyCode currency, BigDecimal rate, LocalDate date) {
    /** The decimals that a rate may have. */
    public static final int MAX_DECIMALS = 10;

    public TaxCurrency {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(date, "date");
        rate = Quantities.shortest(rate, MAX_DECIMALS);
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("An exchange rate is above zero, this one is " + rate);
        }
    }
}
