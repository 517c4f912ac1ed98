package io.klientela.customfield;

import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import io.klientela.paging.SortKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a record holds in the fields that its project has added. Immutable; each {@code with} method returns a changed copy.
 *
 * @param byField the values; a field without one is left out
 */
public record CustomValues(Map<CustomFieldId, CustomValue> byField) {
    /** Behind every key, since it is the last code point of all and no letter. */
    public static final SortKey LAST = new SortKey(Character.toString(Character.MAX_CODE_POINT));

    private static final CustomValues NONE = new CustomValues(Map.of());

    public CustomValues {
        byField = Map.copyOf(byField);
    }

    /** No value at all. */
    public static CustomValues none() {
        return NONE;
    }

    public Optional<CustomValue> value(CustomFieldId field) {
        return Optional.ofNullable(byField.get(field));
    }

    /** What a text or a long text holds; empty if the field holds none or is of another type. */
    public Optional<String> text(CustomFieldId field) {
        return value(field, CustomValue.Text.class).map(CustomValue.Text::text);
    }

    /** What a number holds; empty if the field holds none or is of another type. */
    public Optional<BigDecimal> number(CustomFieldId field) {
        return value(field, CustomValue.Decimal.class).map(CustomValue.Decimal::number);
    }

    /** What a date holds; empty if the field holds none or is of another type. */
    public Optional<LocalDate> day(CustomFieldId field) {
        return value(field, CustomValue.Day.class).map(CustomValue.Day::day);
    }

    /** What a choice or a multi-choice has chosen; none if the field holds none or is of another type. */
    public Set<FieldOptionId> options(CustomFieldId field) {
        return value(field).map(CustomValue::named).orElse(Set.of());
    }

    /** Whether a flag is set; empty if nobody said so or the field is of another type. */
    public Optional<Boolean> flag(CustomFieldId field) {
        return value(field, CustomValue.Flag.class).map(CustomValue.Flag::isSet);
    }

    private <V extends CustomValue> Optional<V> value(CustomFieldId field, Class<V> type) {
        return value(field).filter(type::isInstance).map(type::cast);
    }

    /** The key by which records are ordered by {@code field}: those without a value that has an order come last. */
    public SortKey sortKey(CustomFieldId field) {
        return value(field).flatMap(CustomValue::sortKey).orElse(LAST);
    }

    public CustomValues with(CustomFieldId field, CustomValue value) {
        Map<CustomFieldId, CustomValue> changed = new HashMap<>(byField);
        changed.put(field, value);
        return new CustomValues(changed);
    }

    public CustomValues with(CustomFieldId field, String text) {
        return with(field, CustomValue.of(text));
    }

    public CustomValues with(CustomFieldId field, BigDecimal number) {
        return with(field, CustomValue.of(number));
    }

    public CustomValues with(CustomFieldId field, LocalDate day) {
        return with(field, CustomValue.of(day));
    }

    public CustomValues with(CustomFieldId field, FieldOptionId option) {
        return with(field, CustomValue.of(option));
    }

    /** With options chosen; none are no value. */
    public CustomValues with(CustomFieldId field, Set<FieldOptionId> options) {
        return options.isEmpty() ? without(field) : with(field, CustomValue.of(options));
    }

    public CustomValues with(CustomFieldId field, boolean isSet) {
        return with(field, CustomValue.of(isSet));
    }

    /** Without a value of {@code field}. */
    public CustomValues without(CustomFieldId field) {
        Map<CustomFieldId, CustomValue> changed = new HashMap<>(byField);
        changed.remove(field);
        return new CustomValues(changed);
    }
}
