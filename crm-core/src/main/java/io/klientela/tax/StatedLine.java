package io.klientela.tax;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A line as a document states it.
 *
 * @param net BT-131
 * @param category BT-151, whatever the document writes there
 * @param rate BT-152, zero when there is none
 */
public record StatedLine(BigDecimal net, String category, BigDecimal rate) {
    public StatedLine {
        Objects.requireNonNull(net, "net");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(rate, "rate");
    }
}
