package io.klientela.invoice;

import io.klientela.error.CrmException;
import io.klientela.id.InvoiceId;
import java.time.LocalDate;
import java.util.Objects;

/** A draft was to be issued after the day by which it is to be paid: it would be overdue before its buyer hears of it. */
public final class DueDateException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient InvoiceId draft;

    private final LocalDate dueDate;
    private final LocalDate issueDate;

    DueDateException(InvoiceId draft, LocalDate dueDate, LocalDate issueDate) {
        super("The draft " + draft + " is to be paid by " + dueDate + " and would be issued on " + issueDate
                + "; save it with a later day or so many days to pay, or issue it under an earlier date");
        this.draft = Objects.requireNonNull(draft, "draft");
        this.dueDate = Objects.requireNonNull(dueDate, "dueDate");
        this.issueDate = Objects.requireNonNull(issueDate, "issueDate");
    }

    public InvoiceId draft() {
        return draft;
    }

    /** The day by which it is to be paid (BT-9). */
    public LocalDate dueDate() {
        return dueDate;
    }

    /** The day on which it would be issued (BT-2). */
    public LocalDate issueDate() {
        return issueDate;
    }

    @Override
    public String code() {
        return "invoice.due-date";
    }
}
