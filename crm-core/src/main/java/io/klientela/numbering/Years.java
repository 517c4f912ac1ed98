package io.klientela.numbering;

import java.time.LocalDate;

/** The years that a number can show. */
final class Years {
    static final int LAST = 9999;
    private static final int CENTURY = 2000;
    private static final int YEARS_OF_A_CENTURY = 100;

    private Years() {}

    static int require(LocalDate date) {
        int year = date.getYear();
        if (year < 1 || year > LAST) {
            throw new IllegalArgumentException("A number shows years from 1 to " + LAST + ", not that of " + date);
        }
        return year;
    }

    static boolean hasTwoDigits(LocalDate date) {
        int year = date.getYear() - CENTURY;
        return year >= 0 && year < YEARS_OF_A_CENTURY;
    }

    /** Two digits name a year of this century only: 1926 and 2026 must not share their numbers. */
    static int requireTwoDigits(LocalDate date) {
        int year = date.getYear() - CENTURY;
        if (!hasTwoDigits(date)) {
            throw new IllegalArgumentException(
                    "{yy} shows years from 2000 to 2099, not that of " + date + "; use {yyyy} instead");
        }
        return year;
    }
}
