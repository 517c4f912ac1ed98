package io.klientela.numbering;

/**
 * From where a series counts in a period.
 *
 * @param first the number with which the period began, or is to begin: none below it is missing
 * @param least the number that comes next in the period is not below it, for the start was moved up to it
 */
public record PeriodStart(long first, long least) {
    /** How every period begins for which nothing else was written down. */
    public static final PeriodStart ONE = at(1);

    public PeriodStart {
        if (first < 1 || least < 1) {
            throw new IllegalArgumentException("A series counts from 1, never from " + Math.min(first, least));
        }
    }

    /** A period that begins with that number. */
    public static PeriodStart at(long number) {
        return new PeriodStart(number, number);
    }
}
