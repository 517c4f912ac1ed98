package io.klientela.tax;

import io.klientela.money.Money;
import java.util.Objects;

/**
 * An allowance or a charge of the whole document, with a VAT of its own.
 *
 * @param kind which way it counts
 * @param amount BT-92 or BT-99; negative only where a correction takes something back
 * @param vat BT-95 and BT-96, or BT-102 and BT-103
 */
public record DocumentCharge(ChargeKind kind, Money amount, Vat vat) {
    public DocumentCharge {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(vat, "vat");
    }

    /** Taken off the document (BT-92). */
    public static DocumentCharge allowance(Money amount, Vat vat) {
        return new DocumentCharge(ChargeKind.ALLOWANCE, amount, vat);
    }

    /** Put on the document (BT-99). */
    public static DocumentCharge charge(Money amount, Vat vat) {
        return new DocumentCharge(ChargeKind.CHARGE, amount, vat);
    }

    /** What it adds to the net of the document. */
    Money signed() {
        return kind == ChargeKind.CHARGE ? amount : amount.negated();
    }
}
