package io.klientela.tax;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A tax group (BG-23) as a document states it.
 *
 * @param category BT-118, whatever the document writes there
 * @param rate BT-119, zero when there is none
 * @param taxable BT-116
 * @param tax BT-117
 * @param reason BT-120 or BT-121, an empty string when the document gives none; empty if it is not known
 */
public record StatedGroup(
        String category, BigDecimal rate, BigDecimal taxable, BigDecimal tax, Optional<String> reason) {
    public StatedGroup {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(taxable, "taxable");
        Objects.requireNonNull(tax, "tax");
        Objects.requireNonNull(reason, "reason");
    }

    /** A group of which it is not known whether it gives a reason. */
    public static StatedGroup of(String category, BigDecimal rate, BigDecimal taxable, BigDecimal tax) {
        return new StatedGroup(category, rate, taxable, tax, Optional.empty());
    }

    /** Whether something of that category and rate belongs to this group. */
    boolean isOf(String ofCategory, BigDecimal ofRate) {
        return category.equals(ofCategory) && rate.compareTo(ofRate) == 0;
    }

    String subject() {
        return subject(category, rate);
    }

    static String subject(String category, BigDecimal rate) {
        return category + " " + rate.stripTrailingZeros().toPlainString();
    }
}
