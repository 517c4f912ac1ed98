package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A draft was to be issued before the day of the rate at which its VAT is stated in a second currency: a document states no rate that
 * was not known when it was issued, also where the supply comes later. Directive 2006/112/EC, Article 91(2), takes the latest rate that is
 * recorded when the VAT becomes chargeable.
 */
public final class RateDateException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId draft;

    private final LocalDate rateDate;
    private final LocalDate issueDate;

    RateDateException(InvoiceId draft, LocalDate rateDate, LocalDate issueDate) {
        super("The draft " + draft + " states its VAT at a rate of " + rateDate + " and would be issued on " + issueDate
                + "; save it with a rate of " + issueDate + " or before");
        this.draft = Objects.requireNonNull(draft, "draft");
        this.rateDate = Objects.requireNonNull(rateDate, "rateDate");
        this.issueDate = Objects.requireNonNull(issueDate, "issueDate");
    }

    public InvoiceId draft() {
        return draft;
    }

    /** The day of the rate. */
    public LocalDate rateDate() {
        return rateDate;
    }

    /** The day on which it would be issued (BT-2). */
    public LocalDate issueDate() {
        return issueDate;
    }

    @Override
    public String code() {
        return "invoice.rate-date";
    }
}
