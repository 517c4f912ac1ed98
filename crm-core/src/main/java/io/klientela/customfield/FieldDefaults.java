package io.klientela.customfield;

import io.klientela.text.StorableText;
import java.util.List;
import java.util.Optional;

/**
 * Defaults as texts without ids: for features that carry fields from one project to another. What is written is read back
 * equal; options go by their names.
 */
public final class FieldDefaults {
    private FieldDefaults() {}

    /** The default of a field; empty if it has none. */
    public static List<String> of(CustomField field) {
        return field.defaultValue().map(value -> of(field.type(), value)).orElse(List.of());
    }

    private static List<String> of(FieldType type, CustomValue value) {
        if (value instanceof CustomValue.Text given) {
            return List.of(given.text());
        } else if (value instanceof CustomValue.Decimal given) {
            return List.of(given.number().toPlainString());
        } else if (value instanceof CustomValue.Day given) {
            return List.of(given.day().toString());
        } else if (value instanceof CustomValue.Flag given) {
            return List.of(Boolean.toString(given.isSet()));
        }
        return type.options().stream()
                .filter(option -> value.named().contains(option.id()))
                .map(FieldOption::name)
                .toList();
    }

    /** Whether a field of this type takes such a default. */
    public static boolean fit(FieldType type, List<String> texts) {
        return raw(type, texts).fault().isEmpty();
    }

    /** The value of texts that {@linkplain #fit fit}; empty if there are none. */
    public static Optional<CustomValue> read(FieldType type, List<String> texts) {
        return raw(type, texts).value();
    }

    /** A text keeps the space around it, which a form would take off. */
    private static RawValue raw(FieldType type, List<String> texts) {
        boolean isOneText = (type instanceof TextType || type instanceof LongTextType)
                && texts.size() == 1
                && !texts.get(0).isBlank()
                && texts.get(0).length() <= FieldType.MAX_LONG_TEXT
                && StorableText.is(texts.get(0));
        if (!isOneText) {
            return RawValue.read(type, texts);
        }
        CustomValue value = CustomValue.of(texts.get(0));
        Optional<FieldFault> fault = CustomField.faultIn(type, value, Optional.empty());
        return new RawValue(Optional.of(value).filter(read -> fault.isEmpty()), fault);
    }
}
