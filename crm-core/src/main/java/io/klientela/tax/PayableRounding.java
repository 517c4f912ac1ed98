package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.math.BigDecimal;
import java.util.Objects;

/** How the amount due becomes a round one (BT-114). The rounding is no part of the VAT base. */
public sealed interface PayableRounding {

    /**
     * Says no unless its amount is in that currency.
     *
     * @throws io.klientela.money.CurrencyMismatchException if it is in another one
     */
    void requireCurrency(CurrencyCode currency);

    /**
     * An amount that someone else found.
     *
     * @param amount BT-114: what is put on, or taken off when negative
     */
    record Fixed(Money amount) implements PayableRounding {
        public Fixed {
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public void requireCurrency(CurrencyCode currency) {
            amount.requireCurrency(currency);
        }
    }

    /**
     * To the nearest multiple of the smallest coin, see {@link TotalsEngine#cashRounding}.
     *
     * @param step such as 0.05 CHF or 1 CZK; above zero, at most a thousand of the currency's unit: that leaves room for currencies
     *     of small units, while a larger step would round most amounts to nothing
     */
    record ToCashStep(Money step) implements PayableRounding {
        private static final BigDecimal MAX_STEP = BigDecimal.valueOf(1000);

        public ToCashStep {
            if (!step.isPositive()) {
                throw new IllegalArgumentException(
                        "Nothing is a multiple of " + step + "; a cash step is above zero, such as 0.05 CHF");
            }
            if (step.amount().compareTo(MAX_STEP) > 0) {
                throw new IllegalArgumentException("A cash step is the smallest coin, such as 0.05 CHF, and at most "
                        + MAX_STEP + " of the currency; " + step + " is more");
            }
        }

        @Override
        public void requireCurrency(CurrencyCode currency) {
            step.requireCurrency(currency);
        }
    }
}
