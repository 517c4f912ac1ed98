package io.klientela.numbering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The stretch of time within which one sequence counts. Keys of one series sort by time.
 *
 * @param key {@code ""} for all time, {@code "2026"} for a year, {@code "2026-11"} for a month
 */
public record NumberPeriod(String key) {
    private static final int YEAR_LENGTH = 4;
    private static final Pattern KEY = Pattern.compile("|[0-9]{4}(-(0[1-9]|1[0-2]))?");
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    public NumberPeriod {
        Objects.requireNonNull(key, "key");
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "\"" + key + "\" is no period; write nothing, a year as 2026 or a month as 2026-11");
        }
    }

    /**
     * The period of a series that restarts so, on that date.
     *
     * @throws IllegalArgumentException if the year is not one of 1 to 9999
     */
    public static NumberPeriod of(LocalDate date, Restart restart) {
        Years.require(date);
        return switch (restart) {
            case NEVER -> new NumberPeriod("");
            case YEARLY -> new NumberPeriod(YEAR.format(date));
            case MONTHLY -> new NumberPeriod(MONTH.format(date));
        };
    }

    /** When a series restarts that counts by such periods. */
    Restart restart() {
        return switch (key.length()) {
            case 0 -> Restart.NEVER;
            case YEAR_LENGTH -> Restart.YEARLY;
            default -> Restart.MONTHLY;
        };
    }

    /** Whether the two are of series that restart alike. */
    public boolean isAlike(NumberPeriod other) {
        return key.length() == other.key.length();
    }

    /** The first day of the period; of all time, that of the year 1. */
    public LocalDate firstDay() {
        return switch (key.length()) {
            case 0 -> LocalDate.of(1, 1, 1);
            case YEAR_LENGTH -> LocalDate.of(Integer.parseInt(key), 1, 1);
            default -> YearMonth.parse(key, MONTH).atDay(1);
        };
    }

    /** The last day of the period; of all time, that of the year 9999. */
    public LocalDate lastDay() {
        return switch (key.length()) {
            case 0 -> LocalDate.of(Years.LAST, 12, 31);
            case YEAR_LENGTH -> LocalDate.of(Integer.parseInt(key), 12, 31);
            default -> YearMonth.parse(key, MONTH).atEndOfMonth();
        };
    }

    @Override
    public String toString() {
        return key;
    }
}
