package io.klientela.tax;

import io.klientela.money.Money;
import java.util.Objects;

/**
 * An allowance or a charge of one line. It bears the VAT of its line.
 *
 * @param kind which way it counts
 * @param amount BT-136 or BT-141, or the percentage of the line that it is
 * @param reason why (BT-139 and BT-140, or BT-144 and BT-145)
 */
public record LineCharge(ChargeKind kind, ChargeAmount amount, ChargeReason reason) {
    public LineCharge {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(reason, "reason");
    }

    /** Taken off the line (BT-136). */
    public static LineCharge allowance(Money amount) {
        return allowance(ChargeAmount.of(amount));
    }

    /** Taken off the line (BT-136). */
    public static LineCharge allowance(ChargeAmount amount) {
        return new LineCharge(ChargeKind.ALLOWANCE, amount, ChargeReason.NONE);
    }

    /** Put on the line (BT-141). */
    public static LineCharge charge(Money amount) {
        return charge(ChargeAmount.of(amount));
    }

    /** Put on the line (BT-141). */
    public static LineCharge charge(ChargeAmount amount) {
        return new LineCharge(ChargeKind.CHARGE, amount, ChargeReason.NONE);
    }

    /** The same for a reason in words. */
    public LineCharge because(String why) {
        return because(ChargeReason.of(why));
    }

    public LineCharge because(ChargeReason why) {
        return new LineCharge(kind, amount, why);
    }
}
