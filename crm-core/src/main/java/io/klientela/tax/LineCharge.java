package io.klientela.tax;

import io.klientela.money.Money;
import java.util.Objects;

/**
 * An allowance or a charge of one line. It bears the VAT of its line.
 *
 * @param kind which way it counts
 * @param amount BT-136 or BT-141, or the percentage of the line that it is
 */
public record LineCharge(ChargeKind kind, ChargeAmount amount) {
    public LineCharge {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
    }

    /** Taken off the line (BT-136). */
    public static LineCharge allowance(Money amount) {
        return allowance(ChargeAmount.of(amount));
    }

    /** Taken off the line (BT-136). */
    public static LineCharge allowance(ChargeAmount amount) {
        return new LineCharge(ChargeKind.ALLOWANCE, amount);
    }

    /** Put on the line (BT-141). */
    public static LineCharge charge(Money amount) {
        return charge(ChargeAmount.of(amount));
    }

    /** Put on the line (BT-141). */
    public static LineCharge charge(ChargeAmount amount) {
        return new LineCharge(ChargeKind.CHARGE, amount);
    }
}
