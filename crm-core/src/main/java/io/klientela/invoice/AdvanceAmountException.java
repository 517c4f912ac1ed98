package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import io.klientela.money.Money;
import java.util.Objects;

/** An advance was to be of nothing, or of more than the order comes to. */
public final class AdvanceAmountException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId order;

    private final transient Money whole;
    private final transient Money asked;

    AdvanceAmountException(InvoiceId order, Money whole, Money asked) {
        super("Of " + whole + " an advance of " + asked
                + " was asked for; name more than nothing, and no more than that");
        this.order = Objects.requireNonNull(order, "order");
        this.whole = Objects.requireNonNull(whole, "whole");
        this.asked = Objects.requireNonNull(asked, "asked");
    }

    /** The draft of the whole. */
    public InvoiceId order() {
        return order;
    }

    /** What it comes to, with VAT. */
    public Money whole() {
        return whole;
    }

    /** What was to be paid in advance. */
    public Money asked() {
        return asked;
    }

    @Override
    public String code() {
        return "invoice.advance-amount";
    }
}
