package io.klientela.tax;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A line as a document states it.
 *
 * @param net BT-131
 * @param category BT-151, whatever the document writes there
 * @param rate BT-152, zero when there is none
 * @param price what the net follows from; empty if that is not known or not to be checked
 */
public record StatedLine(BigDecimal net, String category, BigDecimal rate, Optional<StatedPrice> price) {
    public StatedLine {
        Objects.requireNonNull(net, "net");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(price, "price");
    }

    /** A line whose net is taken as it stands. */
    public static StatedLine of(BigDecimal net, String category, BigDecimal rate) {
        return new StatedLine(net, category, rate, Optional.empty());
    }
}
