package io.klientela.tax;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An allowance or a charge of the whole document, as the document states it.
 *
 * @param kind which way it counts
 * @param amount BT-92 or BT-99
 * @param category BT-95 or BT-102, whatever the document writes there
 * @param rate BT-96 or BT-103, zero when there is none
 */
public record StatedCharge(ChargeKind kind, BigDecimal amount, String category, BigDecimal rate) {
    public StatedCharge {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(rate, "rate");
    }

    BigDecimal signed() {
        return kind == ChargeKind.CHARGE ? amount : amount.negate();
    }
}
