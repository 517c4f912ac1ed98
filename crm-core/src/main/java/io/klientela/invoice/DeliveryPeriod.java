package io.klientela.invoice;

import io.klientela.validation.StorableDayValidator;
import java.time.LocalDate;

/**
 * Over which days the invoiced goods or services were supplied (BG-14).
 *
 * @param from the first day (BT-73)
 * @param to the last day, not before the first (BT-74, BR-29)
 */
public record DeliveryPeriod(LocalDate from, LocalDate to) {
    public DeliveryPeriod {
        StorableDayValidator.require(from);
        StorableDayValidator.require(to);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A delivery period ends on " + to + ", before it begins on " + from);
        }
    }

    @Override
    public String toString() {
        return from + "/" + to;
    }
}
