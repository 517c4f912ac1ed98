package io.klientela.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks {@link StorableDay}; public because validation providers create it. */
public final class StorableDayValidator implements ConstraintValidator<StorableDay, LocalDate> {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    /** For validation providers. */
    public StorableDayValidator() {}

    @Override
    public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
        return value == null || isStorable(value);
    }

    private static boolean isStorable(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /**
     * Returns {@code day} if every storage can keep it: for records, which check themselves.
     *
     * @throws IllegalArgumentException if not
     */
    public static LocalDate require(LocalDate day) {
        if (!isStorable(day)) {
            throw new IllegalArgumentException(
                    "The year of " + day + " is not one of " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return day;
    }
}
