package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * An allowance, a charge or a levy of so many percent; {@link TotalsEngine#shareOf} makes the amount.
 *
 * @param percent BT-94, BT-101, BT-138 or BT-143: 0 to 1000, at most ten decimals, equal whatever zeros it is written
 *     with
 * @param base BT-93, BT-100, BT-137 or BT-142; empty for the natural one, see {@link ChargeAmount#percent(String)}
 */
public record Percentage(BigDecimal percent, Optional<Money> base) implements ChargeAmount {
    private static final BigDecimal MAX_PERCENT = BigDecimal.valueOf(1000);

    /** The decimals that a percentage may have. */
    public static final int MAX_DECIMALS = 10;

    public Percentage {
        Objects.requireNonNull(base, "base");
        percent = Quantities.shortest(percent, MAX_DECIMALS);
        if (percent.signum() < 0) {
            throw new IllegalArgumentException("A percentage is not negative, this one is " + percent
                    + "; an allowance of it lowers the amount, a charge raises it");
        }
        if (percent.compareTo(MAX_PERCENT) > 0) {
            throw new IllegalArgumentException("A percentage is at most " + MAX_PERCENT + ", this one is " + percent
                    + "; name an amount where it is more");
        }
    }

    @Override
    public void requireCurrency(CurrencyCode currency) {
        if (base.isPresent()) {
            base.get().requireCurrency(currency);
        }
    }
}
