package io.klientela.invoice;

import io.klientela.validation.StorableDayValidator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days that a query asks for, both ends among them. Where the first lies behind the last there is no day between them.
 *
 * @param first the first day; empty for all that there were
 * @param last the last day; empty for all that are to come
 */
public record Days(Optional<LocalDate> first, Optional<LocalDate> last) {
    private static final Days ANY = new Days(Optional.empty(), Optional.empty());

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if one is a day that no storage keeps: its year is not one of 1000 to 9999
     */
    public Days {
        first.ifPresent(StorableDayValidator::require);
        last.ifPresent(StorableDayValidator::require);
    }

    /** Every day. */
    public static Days any() {
        return ANY;
    }

    /** From the first day of a month to its last. */
    public static Days of(YearMonth month) {
        return any().from(month.atDay(1)).to(month.atEndOfMonth());
    }

    /** None before {@code day}. */
    public Days from(LocalDate day) {
        return new Days(Optional.of(day), last);
    }

    /** None after {@code day}. */
    public Days to(LocalDate day) {
        return new Days(first, Optional.of(day));
    }

    /** Whether {@code day} is one of them. */
    public boolean contains(LocalDate day) {
        return first.map(start -> !day.isBefore(start)).orElse(true)
                && last.map(end -> !day.isAfter(end)).orElse(true);
    }
}
