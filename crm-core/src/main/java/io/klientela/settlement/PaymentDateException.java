package io.klientela.settlement;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.IssuedInvoice;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Money cannot have moved on that day: it lies in the future, long before the issue of the invoice, or, of a refund, before the first
 * payment.
 */
public final class PaymentDateException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final String number;

    private final LocalDate date;
    private final LocalDate earliest;
    private final LocalDate latest;

    PaymentDateException(IssuedInvoice invoice, LocalDate date, LocalDate earliest, LocalDate latest) {
        super("Money of the invoice " + invoice.number() + " cannot have moved on " + date + ": days from " + earliest
                + " to " + latest + " are accepted; record it with the day on which it came or went back, once it has");
        this.invoice = Objects.requireNonNull(invoice.id(), "invoice");
        this.number = invoice.number();
        this.date = Objects.requireNonNull(date, "date");
        this.earliest = Objects.requireNonNull(earliest, "earliest");
        this.latest = Objects.requireNonNull(latest, "latest");
    }

    public InvoiceId invoice() {
        return invoice;
    }

    /** Its number. */
    public String number() {
        return number;
    }

    public LocalDate date() {
        return date;
    }

    /** A year before the issue of the invoice; of a refund, the day of the first payment that counts, or else of the issue. */
    public LocalDate earliest() {
        return earliest;
    }

    /** The day it is in the project's zone. */
    public LocalDate latest() {
        return latest;
    }

    @Override
    public String code() {
        return "settlement.payment-date";
    }
}
