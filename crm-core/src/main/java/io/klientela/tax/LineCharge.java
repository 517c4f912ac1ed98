package io.klientela.tax;

import io.klientela.money.Money;
import java.util.Objects;

/**
 * An allowance or a charge of one line. It bears the VAT of its line.
 *
 * @param kind which way it counts
 * @param amount BT-136 or BT-141; negative only where a correction takes something back
 */
public record LineCharge(ChargeKind kind, Money amount) {
    public LineCharge {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
    }

    /** Taken off the line (BT-136). */
    public static LineCharge allowance(Money amount) {
        return new LineCharge(ChargeKind.ALLOWANCE, amount);
    }

    /** Put on the line (BT-141). */
    public static LineCharge charge(Money amount) {
        return new LineCharge(ChargeKind.CHARGE, amount);
    }

    /** What it adds to the net of the line. */
    Money signed() {
        return kind == ChargeKind.CHARGE ? amount : amount.negated();
    }
}
