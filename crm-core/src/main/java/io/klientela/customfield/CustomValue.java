package io.klientela.customfield;

import io.klientela.id.FieldOptionId;
import io.klientela.paging.SortKey;
import io.klientela.text.StorableText;
import io.klientela.validation.StorableDayValidator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a record holds in one custom field. There is no empty value: a record without a value holds none. */
public sealed interface CustomValue {
    /** What a text or a long text holds: not blank, at most 10,000 characters. */
    record Text(String text) implements CustomValue {
        public Text {
            StorableText.required("A text", text, FieldType.MAX_LONG_TEXT);
        }
    }

    /**
     * What a number holds: at most 18 digits before the decimal point and 10 behind it, compared by its value alone.
     */
    record Decimal(BigDecimal number) implements CustomValue {
        private static final int MAX_DIGITS = 18;
        private static final BigInteger BEYOND = BigInteger.TEN.pow(MAX_DIGITS + NumberType.MAX_DECIMALS);

        public Decimal {
            number = plain(number.stripTrailingZeros());
        }

        /** Digits that lie in the order of the numbers: a sign, then as many of them as there may be. */
        private String ordered() {
            BigInteger digits = number.setScale(NumberType.MAX_DECIMALS).unscaledValue();
            boolean isNegative = digits.signum() < 0;
            // Padded by hand: a format writes the digits of the default locale.
            String written = (isNegative ? digits.add(BEYOND) : digits).toString();
            return (isNegative ? "0" : "1")
                    + "0".repeat(MAX_DIGITS + NumberType.MAX_DECIMALS - written.length())
                    + written;
        }

        /** Without zeros at the end, so that equal numbers are equal records. */
        private static BigDecimal plain(BigDecimal shortest) {
            // Before it is written out: 1E+100000000 has as many digits as it says. The difference may pass the end of
            // int.
            if ((long) shortest.precision() - shortest.scale() > MAX_DIGITS
                    || shortest.scale() > NumberType.MAX_DECIMALS) {
                throw new IllegalArgumentException("A number has at most " + MAX_DIGITS
                        + " digits before the decimal point, and at most " + NumberType.MAX_DECIMALS + " behind it");
            }
            return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        }
    }

    /** What a date holds. */
    record Day(LocalDate day) implements CustomValue {
        public Day {
            StorableDayValidator.require(day);
        }
    }

    /** What a choice holds. */
    record Choice(FieldOptionId option) implements CustomValue {
        public Choice {
            Objects.requireNonNull(option, "option");
        }
    }

    /** What a multi-choice holds: at least one option. */
    record Choices(Set<FieldOptionId> options) implements CustomValue {
        public Choices {
            options = Set.copyOf(options);
            if (options.isEmpty()) {
                throw new IllegalArgumentException("No option is no value; leave the field without one");
            }
        }
    }

    /** What a flag holds. */
    record Flag(boolean isSet) implements CustomValue {}

    static CustomValue of(String text) {
        return new Text(text);
    }

    static CustomValue of(BigDecimal number) {
        return new Decimal(number);
    }

    static CustomValue of(LocalDate day) {
        return new Day(day);
    }

    static CustomValue of(FieldOptionId option) {
        return new Choice(option);
    }

    static CustomValue of(Set<FieldOptionId> options) {
        return new Choices(options);
    }

    static CustomValue of(boolean isSet) {
        return new Flag(isSet);
    }

    /** The options that this value names. */
    default Set<FieldOptionId> named() {
        if (this instanceof Choice choice) {
            return Set.of(choice.option());
        }
        return this instanceof Choices choices ? choices.options() : Set.of();
    }

    /** This value with one option in the place of another. */
    default CustomValue replaced(FieldOptionId option, FieldOptionId replacement) {
        if (!named().contains(option)) {
            return this;
        }
        if (this instanceof Choices choices) {
            Set<FieldOptionId> changed = new HashSet<>(choices.options());
            changed.remove(option);
            changed.add(replacement);
            return new Choices(changed);
        }
        return new Choice(replacement);
    }

    /** The key by which records are ordered by this value; empty for choices, which have no order of their own. */
    default Optional<SortKey> sortKey() {
        if (this instanceof Text given) {
            return Optional.of(SortKey.of(given.text()));
        } else if (this instanceof Decimal given) {
            return Optional.of(new SortKey(given.ordered()));
        } else if (this instanceof Day given) {
            return Optional.of(new SortKey(given.day().toString()));
        } else if (this instanceof Flag given) {
            return Optional.of(new SortKey(given.isSet() ? "1" : "0"));
        }
        return Optional.empty();
    }
}
