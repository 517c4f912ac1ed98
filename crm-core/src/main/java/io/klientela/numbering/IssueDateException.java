package io.klientela.numbering;

import io.klientela.error.CrmException;
import java.time.LocalDate;
import java.util.Objects;

/** An issue date before the last one of the series, or in the future, needs a reason and the right to it. */
public final class IssueDateException extends CrmException {
    private static final long serialVersionUID = 1L;

    private final LocalDate issueDate;
    private final LocalDate earliest;
    private final LocalDate today;

    IssueDateException(LocalDate issueDate, LocalDate earliest, LocalDate today) {
        super(message(issueDate, earliest, today));
        this.issueDate = Objects.requireNonNull(issueDate, "issueDate");
        this.earliest = Objects.requireNonNull(earliest, "earliest");
        this.today = Objects.requireNonNull(today, "today");
    }

    private static String message(LocalDate issueDate, LocalDate earliest, LocalDate today) {
        if (earliest.isAfter(today)) {
            return "The last issue date of the series, " + earliest + ", lies in the future: today is " + today
                    + "; give a reason for issuing on " + issueDate + ", which IssueOrder.on(date, reason) takes";
        }
        if (issueDate.isAfter(today)) {
            return "An issue date of " + issueDate + " lies in the future: today is " + today
                    + "; give a reason for it, which IssueOrder.on(date, reason) takes, or issue today";
        }
        return "An issue date of " + issueDate + " lies before " + earliest
                + ", the last one of the series; give a reason for it, which IssueOrder.on(date, reason) takes, or take a date up to"
                + " today, " + today;
    }

    public LocalDate issueDate() {
        return issueDate;
    }

    /** The date of the last number of the series, which may lie in the future; {@link LocalDate#MIN} when there is none. */
    public LocalDate earliest() {
        return earliest;
    }

    /** The day it is in the project's zone. */
    public LocalDate today() {
        return today;
    }

    @Override
    public String code() {
        return "number.issue-date";
    }
}
