package io.klientela.settlement;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import io.klientela.id.PaymentId;
import io.klientela.invoice.IssuedInvoice;
import java.util.Objects;

/** A payment or refund is taken back once. */
public final class PaymentTakenBackException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final String number;

    private final transient PaymentId payment;
    private final transient Reversal reversal;

    PaymentTakenBackException(IssuedInvoice invoice, PaymentId payment, Reversal reversal) {
        super("The payment " + payment + " of the invoice " + invoice.number() + " was taken back already, at "
                + reversal.at() + "; read the settlement again");
        this.invoice = Objects.requireNonNull(invoice.id(), "invoice");
        this.number = invoice.number();
        this.payment = Objects.requireNonNull(payment, "payment");
        this.reversal = reversal;
    }

    public InvoiceId invoice() {
        return invoice;
    }

    /** The number of the invoice. */
    public String number() {
        return number;
    }

    public PaymentId payment() {
        return payment;
    }

    /** Why, when and by whom it was. */
    public Reversal reversal() {
        return reversal;
    }

    @Override
    public String code() {
        return "settlement.payment-taken-back";
    }
}
