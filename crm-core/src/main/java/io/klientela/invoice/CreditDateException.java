package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.time.LocalDate;
import java.util.Objects;

/** A credit note or a correction was to be dated before the invoice that it corrects. */
public final class CreditDateException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId invoice;

    private final LocalDate earliest;
    private final LocalDate asked;

    CreditDateException(IssuedInvoice original, LocalDate asked) {
        super("A correction of " + asked + " would stand before the invoice " + original.number() + " of "
                + original.issueDate() + "; date it on that day or later");
        this.invoice = original.id();
        this.earliest = original.issueDate();
        this.asked = Objects.requireNonNull(asked, "asked");
    }

    public InvoiceId invoice() {
        return invoice;
    }

    /** The first day that it may have: the issue date of the invoice. */
    public LocalDate earliest() {
        return earliest;
    }

    /** The day that it was to have. */
    public LocalDate asked() {
        return asked;
    }

    @Override
    public String code() {
        return "invoice.credit-date";
    }
}
