package io.klientela.settlement;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import java.util.Objects;

/** No more is paid back than the buyer is owed at that moment. */
public final class RefundAmountException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final String number;

    private final transient Money amount;
    private final transient Money refundable;

    RefundAmountException(IssuedInvoice invoice, Money amount, Money refundable) {
        super("Of the invoice " + invoice.number() + " " + refundable + " may be paid back, not " + amount
                + "; read the settlement again, or issue a credit note first if the buyer is owed more");
        this.invoice = Objects.requireNonNull(invoice.id(), "invoice");
        this.number = invoice.number();
        this.amount = Objects.requireNonNull(amount, "amount");
        this.refundable = Objects.requireNonNull(refundable, "refundable");
    }

    public InvoiceId invoice() {
        return invoice;
    }

    /** Its number. */
    public String number() {
        return number;
    }

    /** What was to be paid back. */
    public Money amount() {
        return amount;
    }

    /** What may be: {@link Settlement#overpaid()}. */
    public Money refundable() {
        return refundable;
    }

    @Override
    public String code() {
        return "settlement.refund-amount";
    }
}
