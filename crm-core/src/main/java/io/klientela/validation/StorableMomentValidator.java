package io.klientela.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Checks {@link StorableDay} of a moment, by its day in UTC; public because validation providers create it. */
public final class StorableMomentValidator implements ConstraintValidator<StorableDay, Instant> {
    private static final Instant FIRST = LocalDate.of(1000, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant BEHIND =
            LocalDate.of(10_000, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    /** Nothing happens in the last microsecond that can be stored, so that what lies behind it may stand for "never". */
    private static final Instant LAST = BEHIND.minus(1, ChronoUnit.MICROS);

    /** For validation providers. */
    public StorableMomentValidator() {}

    @Override
    public boolean isValid(@Nullable Instant value, ConstraintValidatorContext context) {
        return value == null || isStorable(value);
    }

    private static boolean isStorable(Instant moment) {
        return !moment.isBefore(FIRST) && moment.isBefore(BEHIND);
    }

    /**
     * A moment that a query asks from or until, as every storage compares it: stored times are whole microseconds within the
     * years 1000 to 9999, so that the next of those is as good.
     */
    public static Instant bound(Instant moment) {
        if (moment.isBefore(FIRST)) {
            return FIRST;
        }
        if (!moment.isBefore(BEHIND)) {
            return LAST;
        }
        Instant whole = moment.truncatedTo(ChronoUnit.MICROS);
        return whole.equals(moment) ? whole : whole.plus(1, ChronoUnit.MICROS);
    }

    /**
     * Returns {@code moment} if every storage can keep it: for records, which check themselves.
     *
     * @throws IllegalArgumentException if not
     */
    public static Instant require(Instant moment) {
        if (!isStorable(moment)) {
            throw new IllegalArgumentException("The year of " + moment + " is not one of 1000 to 9999");
        }
        return moment;
    }
}
