package io.klientela.tax;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A tax group (BG-23) as a document states it.
 *
 * @param category BT-118, whatever the document writes there
 * @param rate BT-119, zero when there is none
 * @param taxable BT-116
 * @param tax BT-117
 */
public record StatedGroup(String category, BigDecimal rate, BigDecimal taxable, BigDecimal tax) {
    public StatedGroup {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(taxable, "taxable");
        Objects.requireNonNull(tax, "tax");
    }
}
