package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.math.BigDecimal;
import java.util.Objects;

/** More units of a line were to be credited than are left of it, or units of the other sign. */
public final class QuantityExceedsException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final String number;

    private final int line;
    private final BigDecimal left;
    private final BigDecimal asked;

    QuantityExceedsException(IssuedInvoice invoice, int line, BigDecimal left, BigDecimal asked) {
        super("Of line " + line + " of the invoice " + invoice.number() + " " + left.toPlainString()
                + " units are left to credit, not " + asked.toPlainString() + "; credit at most those");
        this.invoice = Objects.requireNonNull(invoice.id(), "invoice");
        this.number = invoice.number();
        this.line = line;
        this.left = Objects.requireNonNull(left, "left");
        this.asked = Objects.requireNonNull(asked, "asked");
    }

    public InvoiceId invoice() {
        return invoice;
    }

    /** The number of the invoice. */
    public String number() {
        return number;
    }

    /** The number of the line, from 1. */
    public int line() {
        return line;
    }

    /** How many units are left. */
    public BigDecimal left() {
        return left;
    }

    /** How many were to be credited. */
    public BigDecimal asked() {
        return asked;
    }

    @Override
    public String code() {
        return "invoice.quantity-exceeds";
    }
}
