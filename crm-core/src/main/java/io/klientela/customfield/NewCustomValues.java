package io.klientela.customfield;

import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people gave for the custom fields of a new record, as forms give it: a number with a decimal point, a day as
 * {@code 2026-11-25}, an option by id or name, a flag as {@code true} or {@code false}.
 *
 * @param texts by field; several for a multi-choice
 */
public record NewCustomValues(Map<CustomFieldId, List<String>> texts) {
    private static final NewCustomValues NONE = new NewCustomValues(Map.of());

    public NewCustomValues {
        texts = Map.copyOf(texts);
    }

    /** Nothing given: fields with a default take that. */
    public static NewCustomValues none() {
        return NONE;
    }

    public NewCustomValues with(CustomFieldId field, String... given) {
        return with(field, List.of(given));
    }

    public NewCustomValues with(CustomFieldId field, CustomValue value) {
        if (value instanceof CustomValue.Text text) {
            return with(field, List.of(text.text()));
        } else if (value instanceof CustomValue.Decimal number) {
            return with(field, List.of(number.number().toPlainString()));
        } else if (value instanceof CustomValue.Day day) {
            return with(field, List.of(day.day().toString()));
        } else if (value instanceof CustomValue.Flag flag) {
            return with(field, List.of(Boolean.toString(flag.isSet())));
        }
        return with(field, value.named().stream().map(FieldOptionId::toString).toList());
    }

    private NewCustomValues with(CustomFieldId field, List<String> given) {
        Map<CustomFieldId, List<String>> more = new HashMap<>(texts);
        more.put(field, given);
        return new NewCustomValues(more);
    }
}
