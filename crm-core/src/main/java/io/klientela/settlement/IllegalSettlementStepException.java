package io.klientela.settlement;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A step that the {@link LifeCycle} does not have in the state in which the invoice is. */
public final class IllegalSettlementStepException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final InvoiceState state;
    private final InvoiceStep step;

    IllegalSettlementStepException(InvoiceId invoice, InvoiceState state, InvoiceStep step) {
        super("The invoice " + invoice + " is " + state.code() + ", where there is no step " + step.code()
                + "; what can be done is: "
                + LifeCycle.stepsIn(state).stream().map(InvoiceStep::code).collect(Collectors.joining(", ")));
        this.invoice = Objects.requireNonNull(invoice, "invoice");
        this.state = Objects.requireNonNull(state, "state");
        this.step = Objects.requireNonNull(step, "step");
    }

    public InvoiceId invoice() {
        return invoice;
    }

    /** The state in which it is. */
    public InvoiceState state() {
        return state;
    }

    /** What was to be done. */
    public InvoiceStep step() {
        return step;
    }

    /** What can be done instead. */
    public Set<InvoiceStep> allowed() {
        return LifeCycle.stepsIn(state);
    }

    @Override
    public String code() {
        return "settlement.illegal-step";
    }
}
