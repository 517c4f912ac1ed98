package io.klientela.history;

import java.util.Objects;
import java.util.Optional;

/**
 * One field before and after. Of a longer value the history keeps the first {@value #MAX_VALUE} characters at the most: it ends with
 * {@code "…"} then, and with how many characters there were.
 *
 * @param field the name of the field, such as {@code name} or {@code emails}
 * @param before its value as text; empty when there was none
 * @param after its value as text; empty when there is none any more
 */
public record FieldChange(String field, Optional<String> before, Optional<String> after) {
    /** The most characters of a value in the history: so many lie in one column of every database. */
    public static final int MAX_VALUE = 1_000_000;

    public FieldChange {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** The change as the history keeps it. */
    FieldChange kept() {
        return isShort(before) && isShort(after)
                ? this
                : new FieldChange(field, before.map(FieldChange::cut), after.map(FieldChange::cut));
    }

    private static boolean isShort(Optional<String> value) {
        return value.map(String::length).orElse(0) <= MAX_VALUE;
    }

    private static String cut(String value) {
        if (value.length() <= MAX_VALUE) {
            return value;
        }
        String end = "… (" + value.length() + " characters)";
        int length = MAX_VALUE - end.length();
        // No storage takes half of a surrogate pair.
        return value.substring(0, Character.isHighSurrogate(value.charAt(length - 1)) ? length - 1 : length) + end;
    }
}
