package io.klientela.invoice;

import io.klientela.session.UnitOfWork;
import io.klientela.text.Messages;
import io.klientela.validation.Faults;
import io.klientela.validation.StorableDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A delivery period as typed in.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record NewDeliveryPeriod(
        @StorableDay LocalDate from, @StorableDay LocalDate to) {
    private static final String OUT_OF_ORDER = "io.klientela.invoice.NewInvoice.deliveryPeriod";

    public NewDeliveryPeriod {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** What annotations cannot tell: that it ends before it begins. */
    static List<Faults.Fault> faults(UnitOfWork<?> unit, NewInvoice command) {
        return command.deliveryPeriod()
                .filter(period -> period.to().isBefore(period.from()))
                .map(period -> new Faults.Fault(
                        "deliveryPeriod",
                        "",
                        Messages.of(OUT_OF_ORDER, unit.viewer().language())))
                .map(List::of)
                .orElse(List.of());
    }

    DeliveryPeriod toPeriod() {
        return new DeliveryPeriod(from, to);
    }
}
