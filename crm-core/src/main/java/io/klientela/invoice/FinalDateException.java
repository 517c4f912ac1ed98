package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.time.LocalDate;
import java.util.Objects;

/** A final invoice was to be dated before an advance that it deducts. */
public final class FinalDateException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId advance;

    private final LocalDate earliest;
    private final LocalDate asked;

    FinalDateException(IssuedInvoice advance, LocalDate asked) {
        super("A final invoice of " + asked + " would stand before the advance " + advance.number() + " of "
                + advance.issueDate() + "; date it on that day or later");
        this.advance = Objects.requireNonNull(advance.id(), "advance");
        this.earliest = advance.issueDate();
        this.asked = Objects.requireNonNull(asked, "asked");
    }

    public InvoiceId advance() {
        return advance;
    }

    /** The first day that it may have on account of that advance. */
    public LocalDate earliest() {
        return earliest;
    }

    /** The day that it was to have. */
    public LocalDate asked() {
        return asked;
    }

    @Override
    public String code() {
        return "invoice.final-date";
    }
}
