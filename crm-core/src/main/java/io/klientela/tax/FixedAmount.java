package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.util.Objects;

/**
 * An allowance, a charge or a levy of a given amount.
 *
 * @param amount BT-92, BT-99, BT-136 or BT-141; negative only where a correction takes something back
 */
public record FixedAmount(Money amount) implements ChargeAmount {
    public FixedAmount {
        Objects.requireNonNull(amount, "amount");
    }

    @Override
    public void requireCurrency(CurrencyCode currency) {
        amount.requireCurrency(currency);
    }
}
