package io.klientela.settlement;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.IssuedInvoice;
import java.util.Objects;

/** Under the key of a payment or refund another one was recorded: for another invoice, of another amount, or the other way. */
public final class PaymentKeyException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final String number;

    PaymentKeyException(String key, IssuedInvoice invoice) {
        super("Under the key \"" + key + "\" another payment than this one for the invoice " + invoice.number()
                + " was recorded; give each payment a key of its own, and the same one only when it is repeated");
        this.key = Objects.requireNonNull(key, "key");
        this.invoice = Objects.requireNonNull(invoice.id(), "invoice");
        this.number = invoice.number();
    }

    public String key() {
        return key;
    }

    /** The invoice for which nothing is recorded. */
    public InvoiceId invoice() {
        return invoice;
    }

    /** Its number. */
    public String number() {
        return number;
    }

    @Override
    public String code() {
        return "settlement.key-of-another-payment";
    }
}
