package io.klientela.numbering;

import java.time.LocalDate;

/** When the sequence of a series starts again at one. */
public enum Restart {
    NEVER,
    YEARLY,
    MONTHLY;

    /** The period that the date falls into. */
    public NumberPeriod periodOf(LocalDate date) {
        return NumberPeriod.of(date, this);
    }
}
