package io.klientela.numbering;

import java.time.LocalDate;
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

    @Override
    public String toString() {
        return key;
    }
}
