package io.klientela.tax;

import io.klientela.money.Money;
import java.util.Objects;

/**
 * An allowance or a charge of the whole document, with a VAT of its own. What concerns several rates is one allowance or
 * charge for each; {@link TaxableDocument#spread} divides an amount like that.
 *
 * @param kind which way it counts
 * @param amount BT-92 or BT-99, or the percentage that it is
 * @param vat BT-95 and BT-96, or BT-102 and BT-103
 * @param reason why (BT-97 and BT-98, or BT-104 and BT-105)
 */
public record DocumentCharge(ChargeKind kind, ChargeAmount amount, Vat vat, ChargeReason reason) {
    public DocumentCharge {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(vat, "vat");
        Objects.requireNonNull(reason, "reason");
    }

    /** Taken off the document (BT-92). */
    public static DocumentCharge allowance(Money amount, Vat vat) {
        return allowance(ChargeAmount.of(amount), vat);
    }

    /** Taken off the document (BT-92). */
    public static DocumentCharge allowance(ChargeAmount amount, Vat vat) {
        return new DocumentCharge(ChargeKind.ALLOWANCE, amount, vat, ChargeReason.NONE);
    }

    /** Put on the document (BT-99). */
    public static DocumentCharge charge(Money amount, Vat vat) {
        return charge(ChargeAmount.of(amount), vat);
    }

    /** Put on the document (BT-99). */
    public static DocumentCharge charge(ChargeAmount amount, Vat vat) {
        return new DocumentCharge(ChargeKind.CHARGE, amount, vat, ChargeReason.NONE);
    }

    /** The same for a reason in words. */
    public DocumentCharge because(String why) {
        return because(ChargeReason.of(why));
    }

    public DocumentCharge because(ChargeReason why) {
        return new DocumentCharge(kind, amount, vat, why);
    }
}
