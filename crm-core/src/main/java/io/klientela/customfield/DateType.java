package io.klientela.customfield;

import io.klientela.validation.StorableDayValidator;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day.
 *
 * @param min the first day
 * @param max the last day
 */
public record DateType(Optional<LocalDate> min, Optional<LocalDate> max) implements FieldType {
    public DateType {
        min.ifPresent(StorableDayValidator::require);
        max.ifPresent(StorableDayValidator::require);
        if (min.isPresent() && max.isPresent() && min.get().isAfter(max.get())) {
            throw new IllegalArgumentException("The first day " + min.get() + " is after the last, " + max.get());
        }
    }

    /** This type for days from {@code first} on. */
    public DateType from(LocalDate first) {
        return new DateType(Optional.of(first), max);
    }

    /** This type for days up to {@code last}. */
    public DateType to(LocalDate last) {
        return new DateType(min, Optional.of(last));
    }

    @Override
    public String code() {
        return "date";
    }

    @Override
    public Optional<FieldFault> faultIn(CustomValue value) {
        if (!(value instanceof CustomValue.Day given)) {
            return Optional.of(FieldFault.of("kind"));
        }
        return min.filter(given.day()::isBefore)
                .map(first -> FieldFault.of("not-before", first.toString()))
                .or(() -> max.filter(given.day()::isAfter).map(last -> FieldFault.of("not-after", last.toString())));
    }
}
