package io.klientela.settlement;

import io.klientela.id.InvoiceId;
import java.util.List;
import java.util.Objects;

/**
 * What became of each invoice of a selection. Each was changed in a transaction of its own.
 *
 * @param outcomes one for each invoice, in the order of the selection
 */
public record SelectionReport(List<Outcome> outcomes) {
    /** What became of one invoice. */
    public sealed interface Outcome {
        InvoiceId invoice();
    }

    /**
     * The step was taken.
     *
     * @param settlement where the invoice stands now
     */
    public record Done(Settlement settlement) implements Outcome {
        public Done {
            Objects.requireNonNull(settlement, "settlement");
        }

        @Override
        public InvoiceId invoice() {
            return settlement.invoice();
        }
    }

    /**
     * The step was refused; the invoice stands where it stood.
     *
     * @param invoice which one
     * @param code that of the refusal, such as {@code settlement.illegal-step}
     * @param message what to do next, for developers
     */
    public record Refused(InvoiceId invoice, String code, String message) implements Outcome {
        public Refused {
            Objects.requireNonNull(invoice, "invoice");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * There is no such issued invoice within reach.
     *
     * @param invoice which one
     */
    public record OutOfReach(InvoiceId invoice) implements Outcome {
        public OutOfReach {
            Objects.requireNonNull(invoice, "invoice");
        }
    }

    public SelectionReport {
        outcomes = List.copyOf(outcomes);
    }

    public List<Done> done() {
        return ofKind(Done.class);
    }

    public List<Refused> refused() {
        return ofKind(Refused.class);
    }

    public List<OutOfReach> outOfReach() {
        return ofKind(OutOfReach.class);
    }

    private <T> List<T> ofKind(Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
