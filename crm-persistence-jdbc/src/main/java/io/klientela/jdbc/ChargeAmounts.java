package io.klientela.jdbc;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.FixedAmount;
import io.klientela.tax.Percentage;
import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * An amount, or a percentage with the base that it may have, in three columns.
 *
 * @param fixed the amount
 * @param percentage the percentage
 * @param base what it is of
 */
record ChargeAmounts(Field<BigDecimal> fixed, Field<BigDecimal> percentage, Field<BigDecimal> base) {
    private static final int DECIMALS = Percentage.MAX_DECIMALS;

    /** Writes the amount; none leaves all columns empty. */
    void write(Record row, @Nullable ChargeAmount amount) {
        Percentage percent = amount instanceof Percentage of ? of : null;
        Alike.set(row, fixed, amount instanceof FixedAmount of ? of.amount().amount() : null);
        Alike.set(row, percentage, percent == null ? null : Decimals.stored(percent.percent(), DECIMALS));
        Alike.set(
                row,
                base,
                percent == null ? null : percent.base().map(Money::amount).orElse(null));
    }

    ChargeAmount read(Record row, CurrencyCode currency) {
        BigDecimal amount = Alike.get(row, fixed);
        if (amount != null) {
            return ChargeAmount.of(Money.of(amount, currency));
        }
        return new Percentage(
                Alike.get(row, percentage),
                Optional.ofNullable(Alike.get(row, base)).map(of -> Money.of(of, currency)));
    }
}
