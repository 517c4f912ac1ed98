package io.klientela.tax;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An allowance or a charge of the whole document, as the document states it.
 *
 * @param part its amount (BT-92 or BT-99), and what that is a percentage of
 * @param category BT-95 or BT-102, whatever the document writes there
 * @param rate BT-96 or BT-103, zero when there is none
 */
public record StatedCharge(StatedPart part, String category, BigDecimal rate) {
    public StatedCharge {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(rate, "rate");
    }

    ChargeKind kind() {
        return part.kind();
    }

    BigDecimal amount() {
        return part.amount();
    }
}
