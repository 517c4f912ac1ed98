package io.klientela.customfield;

import io.klientela.history.FieldChanges;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Definitions and values as the history tells them: options by their names of the moment. */
final class CustomFieldTexts {
    private CustomFieldTexts() {}

    /** What the history of a record calls a field. */
    static String name(CustomField field) {
        return "custom: " + field.label();
    }

    static Map<String, String> of(CustomField field) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("subject", field.subject().code());
        fields.put("label", field.label());
        fields.put("type", field.type().code());
        fields.put("rules", rules(field.type()));
        fields.put(
                "options",
                field.type().options().stream()
                        .map(option -> option.name() + (option.isArchived() ? " (archived)" : ""))
                        .collect(Collectors.joining("\n")));
        fields.put("required", field.required() ? "yes" : "");
        fields.put(
                "default", field.defaultValue().map(value -> of(field, value)).orElse(""));
        fields.put("position", Integer.toString(field.position()));
        fields.put("archived", field.isArchived() ? "yes" : "");
        fields.put("pipeline", text(field.pipeline()));
        return fields;
    }

    private static String rules(FieldType type) {
        if (type instanceof TextType text) {
            return "at most " + text.maxLength()
                    + text.shape().map(shape -> ", " + shape.pattern()).orElse("");
        } else if (type instanceof LongTextType text) {
            return "at most " + text.maxLength();
        } else if (type instanceof NumberType number) {
            return number.decimals() + " decimals"
                    + number.min()
                            .map(limit -> ", from " + limit.toPlainString())
                            .orElse("")
                    + number.max().map(limit -> ", to " + limit.toPlainString()).orElse("");
        } else if (type instanceof DateType date) {
            return date.min().map(first -> "from " + first + " ").orElse("")
                    + date.max().map(last -> "to " + last).orElse("");
        } else if (type instanceof MultiChoiceType several) {
            return several.maxChosen().map(limit -> "at most " + limit).orElse("");
        }
        return "";
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /** A value: the names of options in their order, a flag as yes or no. */
    static String of(CustomField field, CustomValue value) {
        if (value instanceof CustomValue.Text given) {
            return given.text();
        } else if (value instanceof CustomValue.Decimal given) {
            return given.number().toPlainString();
        } else if (value instanceof CustomValue.Day given) {
            return given.day().toString();
        } else if (value instanceof CustomValue.Flag given) {
            return given.isSet() ? "yes" : "no";
        }
        List<String> names = field.type().options().stream()
                .filter(option -> value.named().contains(option.id()))
                .map(FieldOption::name)
                .toList();
        return String.join("\n", names);
    }
}
