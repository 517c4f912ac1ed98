package io.klientela.numbering;

import io.klientela.access.Permissions;
import io.klientela.error.CrmException;
import io.klientela.id.SeriesId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The series has a document of a day to come, so that a number of today would be out of order, and the actor has no right to give such
 * a number.
 */
public final class SeriesAheadException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient SeriesId series;

    private final LocalDate lastIssueDate;
    private final LocalDate today;

    SeriesAheadException(NumberSeries series, LocalDate lastIssueDate, LocalDate today) {
        super("The series \"" + series.name() + "\" has a document of " + lastIssueDate
                + ", so that a number of today, " + today
                + ", would be out of order; let someone issue it who has the permission "
                + Permissions.INVOICES_BACKDATE
                + " and gives a reason, issue it in another series, or wait until that day");
        this.series = series.id();
        this.lastIssueDate = Objects.requireNonNull(lastIssueDate, "lastIssueDate");
        this.today = Objects.requireNonNull(today, "today");
    }

    public SeriesId series() {
        return series;
    }

    /** The latest date under which the series gave a number; it lies after today. */
    public LocalDate lastIssueDate() {
        return lastIssueDate;
    }

    /** The day it is in the project's zone. */
    public LocalDate today() {
        return today;
    }

    @Override
    public String code() {
        return "number.series-ahead";
    }
}
