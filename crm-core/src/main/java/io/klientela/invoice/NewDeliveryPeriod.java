package io.klientela.invoice;

import io.klientela.invoice.CorrectionPart.ChangedDeliveryPeriod;
import io.klientela.session.UnitOfWork;
import io.klientela.text.Messages;
import io.klientela.validation.Faults;
import io.klientela.validation.StorableDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
        return command.deliveryPeriod().flatMap(period -> period.fault(unit, "deliveryPeriod", "")).stream()
                .toList();
    }

    static List<Faults.Fault> faults(UnitOfWork<?> unit, CorrectionOrder order) {
        List<Faults.Fault> found = new ArrayList<>();
        for (int place = 0; place < order.parts().size(); place++) {
            if (order.parts().get(place) instanceof ChangedDeliveryPeriod change) {
                String property = "parts[" + place + "].period";
                change.period()
                        .flatMap(period -> period.fault(unit, property, ""))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Faults.Fault> fault(UnitOfWork<?> unit, String property, String key) {
        return to.isBefore(from)
                ? Optional.of(new Faults.Fault(
                        property, key, Messages.of(OUT_OF_ORDER, unit.viewer().language())))
                : Optional.empty();
    }

    DeliveryPeriod toPeriod() {
        return new DeliveryPeriod(from, to);
    }
}
