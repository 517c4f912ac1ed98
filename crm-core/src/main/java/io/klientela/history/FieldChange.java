package io.klientela.history;

import java.util.Objects;
import java.util.Optional;

/**
 * One field before and after.
 *
 * @param field the name of the field, such as {@code name} or {@code emails}
 * @param before its value as text; empty when there was none
 * @param after its value as text; empty when there is none any more
 */
public record FieldChange(String field, Optional<String> before, Optional<String> after) {
    public FieldChange {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}
