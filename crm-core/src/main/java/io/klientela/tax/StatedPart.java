package io.klientela.tax;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * The amount of an allowance or a charge as a document states it, with what it is a percentage of.
 *
 * @param kind which way it counts
 * @param amount BT-92, BT-99, BT-136 or BT-141
 * @param base BT-93, BT-100, BT-137 or BT-142
 * @param percent BT-94, BT-101, BT-138 or BT-143
 */
public record StatedPart(ChargeKind kind, BigDecimal amount, Optional<BigDecimal> base, Optional<BigDecimal> percent) {
    public StatedPart {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(percent, "percent");
    }

    /** An amount alone. */
    public static StatedPart of(ChargeKind kind, BigDecimal amount) {
        return new StatedPart(kind, amount, Optional.empty(), Optional.empty());
    }

    BigDecimal signed() {
        return kind == ChargeKind.CHARGE ? amount : amount.negate();
    }
}
