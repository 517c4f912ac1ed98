package io.klientela.customfield;

import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import io.klientela.paging.SortKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a record may be asked about one custom field. A field without a value meets {@link Empty} and nothing else. A list
 * refuses a condition that its field cannot answer ({@link UnfitFieldQueryException}). Each condition tells by itself which
 * values it {@link #matches}: the rule that every storage follows.
 */
public sealed interface CustomFieldCondition {
    CustomFieldId field();

    boolean matches(CustomValues values);

    /** A text is {@code text}, whatever the case and the accents; of a long one its first 120 letters count. */
    static CustomFieldCondition is(CustomFieldId field, String text) {
        return new Is(field, CustomValue.of(text));
    }

    /** A number, a day, a flag or a choice is {@code value}; of a multi-choice exactly these options are chosen. */
    static CustomFieldCondition is(CustomFieldId field, CustomValue value) {
        return new Is(field, value);
    }

    /** An option is chosen, perhaps among others. */
    static CustomFieldCondition hasOption(CustomFieldId field, FieldOptionId option) {
        return new HasOption(field, option);
    }

    /** A number lies between two, both included. */
    static CustomFieldCondition between(CustomFieldId field, BigDecimal least, BigDecimal greatest) {
        return new NumberWithin(field, Optional.of(least), Optional.of(greatest));
    }

    static CustomFieldCondition atLeast(CustomFieldId field, BigDecimal least) {
        return new NumberWithin(field, Optional.of(least), Optional.empty());
    }

    static CustomFieldCondition atMost(CustomFieldId field, BigDecimal greatest) {
        return new NumberWithin(field, Optional.empty(), Optional.of(greatest));
    }

    /** A day lies between two, both included. */
    static CustomFieldCondition between(CustomFieldId field, LocalDate first, LocalDate last) {
        return new DayWithin(field, Optional.of(first), Optional.of(last));
    }

    static CustomFieldCondition from(CustomFieldId field, LocalDate first) {
        return new DayWithin(field, Optional.of(first), Optional.empty());
    }

    static CustomFieldCondition until(CustomFieldId field, LocalDate last) {
        return new DayWithin(field, Optional.empty(), Optional.of(last));
    }

    /** There is a value. */
    static CustomFieldCondition filled(CustomFieldId field) {
        return new Filled(field);
    }

    /** There is no value. */
    static CustomFieldCondition empty(CustomFieldId field) {
        return new Empty(field);
    }

    /** The value is this one. */
    record Is(CustomFieldId field, CustomValue value) implements CustomFieldCondition {
        public Is {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(value, "value");
        }

        @Override
        public boolean matches(CustomValues values) {
            if (value instanceof CustomValue.Text wanted) {
                return values.text(field)
                        .filter(text -> SortKey.of(text).equals(SortKey.of(wanted.text())))
                        .isPresent();
            }
            return values.value(field).filter(value::equals).isPresent();
        }
    }

    /** The option is among those chosen. */
    record HasOption(CustomFieldId field, FieldOptionId option) implements CustomFieldCondition {
        public HasOption {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(option, "option");
        }

        @Override
        public boolean matches(CustomValues values) {
            return values.options(field).contains(option);
        }
    }

    /** The number lies within limits, which are included. */
    record NumberWithin(CustomFieldId field, Optional<BigDecimal> least, Optional<BigDecimal> greatest)
            implements CustomFieldCondition {
        public NumberWithin {
            Objects.requireNonNull(field, "field");
            least = least.map(limit -> new CustomValue.Decimal(limit).number());
            greatest = greatest.map(limit -> new CustomValue.Decimal(limit).number());
        }

        @Override
        public boolean matches(CustomValues values) {
            return values.number(field)
                    .filter(number ->
                            least.filter(limit -> number.compareTo(limit) < 0).isEmpty())
                    .filter(number -> greatest.filter(limit -> number.compareTo(limit) > 0)
                            .isEmpty())
                    .isPresent();
        }
    }

    /** The day lies within limits, which are included. */
    record DayWithin(CustomFieldId field, Optional<LocalDate> first, Optional<LocalDate> last)
            implements CustomFieldCondition {
        public DayWithin {
            Objects.requireNonNull(field, "field");
            first.ifPresent(CustomValue.Day::new);
            last.ifPresent(CustomValue.Day::new);
        }

        @Override
        public boolean matches(CustomValues values) {
            return values.day(field)
                    .filter(day -> first.filter(day::isBefore).isEmpty())
                    .filter(day -> last.filter(day::isAfter).isEmpty())
                    .isPresent();
        }
    }

    /** There is a value. */
    record Filled(CustomFieldId field) implements CustomFieldCondition {
        public Filled {
            Objects.requireNonNull(field, "field");
        }

        @Override
        public boolean matches(CustomValues values) {
            return values.value(field).isPresent();
        }
    }

    /** There is no value. */
    record Empty(CustomFieldId field) implements CustomFieldCondition {
        public Empty {
            Objects.requireNonNull(field, "field");
        }

        @Override
        public boolean matches(CustomValues values) {
            return values.value(field).isEmpty();
        }
    }
}
