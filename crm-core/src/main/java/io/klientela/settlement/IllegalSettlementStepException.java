package io.klientela.settlement;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.IssuedInvoice;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A step that the {@link LifeCycle} does not have in the state in which the invoice is. */
public final class IllegalSettlementStepException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final String number;

    private final InvoiceState state;
    private final InvoiceStep step;
    private final EnumSet<InvoiceStep> allowed;

    IllegalSettlementStepException(IssuedInvoice invoice, Settlement settlement, InvoiceStep step) {
        super("The invoice " + invoice.number() + " is "
                + settlement.state().code() + ", where there is no step " + step.code()
                + "; what can be done is: "
                + settlement.steps().stream().map(InvoiceStep::code).collect(Collectors.joining(", ")));
        this.invoice = Objects.requireNonNull(invoice.id(), "invoice");
        this.number = invoice.number();
        this.state = settlement.state();
        this.step = Objects.requireNonNull(step, "step");
        this.allowed = EnumSet.copyOf(settlement.steps());
    }

    public InvoiceId invoice() {
        return invoice;
    }

    /** Its number. */
    public String number() {
        return number;
    }

    /** The state in which it is. */
    public InvoiceState state() {
        return state;
    }

    /** What was to be done. */
    public InvoiceStep step() {
        return step;
    }

    /** What can be done instead: {@link Settlement#steps()}. */
    public Set<InvoiceStep> allowed() {
        return Collections.unmodifiableSet(allowed);
    }

    @Override
    public String code() {
        return "settlement.illegal-step";
    }
}
