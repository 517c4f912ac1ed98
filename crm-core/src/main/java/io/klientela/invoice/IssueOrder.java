package io.klientela.invoice;

import io.klientela.id.SeriesId;
import io.klientela.project.Projects;
import io.klientela.session.UnitOfWork;
import io.klientela.validation.StorableDay;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import io.klientela.validation.WellFormed.Missing;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a draft is issued; the usual way needs none of this.
 *
 * @param date the issue date; empty for today in the project's zone
 * @param reason why the date is before the series' last one or in the future
 * @param number a number chosen by hand; empty for the next of a series
 * @param series the series that gives the number; empty for the default one
 * @param key names the order, so that it is carried out once however often it is given; unique in the project
 */
public record IssueOrder(
        Optional<@StorableDay LocalDate> date,
        @Size(max = 500) @WellFormed(Form.TEXT) String reason,
        Optional<@Size(max = 60) @WellFormed(value = Form.LABEL, missing = Missing.PASSES) String> number,
        Optional<SeriesId> series,
        Optional<@Size(max = 100) @WellFormed(value = Form.LABEL, missing = Missing.PASSES) String> key) {
    public IssueOrder {
        if (number.isPresent() && series.isPresent()) {
            throw new IllegalArgumentException("A number is chosen by hand or given by a series, not both");
        }
    }

    /** Today, under the next number. */
    public static IssueOrder today() {
        return new IssueOrder(Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The issue date: that of the order, or today where the project is. */
    LocalDate day(UnitOfWork<? extends InvoiceStores> unit) {
        return date.orElseGet(
                () -> LocalDate.ofInstant(unit.now(), Projects.current(unit).zone()));
    }

    /** Under another date; {@code why} is asked for when it is before the series' last one or in the future. */
    public IssueOrder on(LocalDate day, String why) {
        return new IssueOrder(Optional.of(day), why, number, series, key);
    }

    /** Under a number chosen by hand, such as one from an older system. */
    public IssueOrder numbered(String byHand) {
        return new IssueOrder(date, reason, Optional.of(byHand), series, key);
    }

    /** Under the next number of a series of one's choice, such as that of a branch. */
    public IssueOrder in(SeriesId chosen) {
        return new IssueOrder(date, reason, number, Optional.of(chosen), key);
    }

    /** Under a key of the caller's choice: the order may be repeated when its answer was lost. */
    public IssueOrder keyed(String name) {
        return new IssueOrder(date, reason, number, series, Optional.of(name));
    }
}
