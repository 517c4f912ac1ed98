package io.klientela.settlement;

import io.klientela.access.Permission;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of the life cycle: a step that is allowed in a state, and where it may lead.
 *
 * @param from the state before
 * @param step what is done
 * @param to the state after; empty if the invoice is gone
 */
public record Transition(InvoiceState from, InvoiceStep step, Optional<InvoiceState> to) {
    public Transition {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(to, "to");
    }

    /** What the step asks for. */
    public Permission permission() {
        return step.permission();
    }
}
