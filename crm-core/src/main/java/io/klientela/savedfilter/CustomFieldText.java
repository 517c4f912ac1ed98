package io.klientela.savedfilter;

import io.klientela.customfield.CustomFieldCondition;
import io.klientela.customfield.CustomValue;
import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Conditions on the fields that a project has added, as terms. */
final class CustomFieldText {
    private CustomFieldText() {}

    static Term term(CustomFieldCondition condition) {
        String field = condition.field().toString();
        if (condition instanceof CustomFieldCondition.Is is) {
            return Term.of("field-is", List.of(Term.value(field), value(is.value())));
        }
        if (condition instanceof CustomFieldCondition.HasOption has) {
            return Term.of("field-option", field, has.option().toString());
        }
        if (condition instanceof CustomFieldCondition.NumberWithin within) {
            return Term.of("field-number", field, limit(within.least()), limit(within.greatest()));
        }
        if (condition instanceof CustomFieldCondition.DayWithin within) {
            return Term.of("field-day", field, limit(within.first()), limit(within.last()));
        }
        return Term.of(condition instanceof CustomFieldCondition.Filled ? "field-filled" : "field-empty", field);
    }

    private static String limit(Optional<?> limit) {
        return limit.map(each -> each instanceof BigDecimal number ? number.toPlainString() : each.toString())
                .orElse("");
    }

    private static Term value(CustomValue value) {
        if (value instanceof CustomValue.Text text) {
            return Term.of("text", text.text());
        }
        if (value instanceof CustomValue.Decimal decimal) {
            return Term.of("number", decimal.number().toPlainString());
        }
        if (value instanceof CustomValue.Day day) {
            return Term.of("day", day.day().toString());
        }
        if (value instanceof CustomValue.Choice choice) {
            return Term.of("choice", choice.option().toString());
        }
        if (value instanceof CustomValue.Choices choices) {
            return Term.of(
                    "choices",
                    choices.options().stream()
                            .map(FieldOptionId::toString)
                            .sorted()
                            .toArray(String[]::new));
        }
        return Term.of("flag", Boolean.toString(((CustomValue.Flag) value).isSet()));
    }

    /** Whether a term of this name is one of these. */
    static boolean isOne(Term term) {
        return term.name().startsWith("field-");
    }

    static CustomFieldCondition condition(Term term) {
        CustomFieldId field = CustomFieldId.parse(term.value(0));
        return switch (term.name()) {
            case "field-is" -> CustomFieldCondition.is(field, value(term.part(1)));
            case "field-option" -> CustomFieldCondition.hasOption(field, FieldOptionId.parse(term.value(1)));
            case "field-number" ->
                new CustomFieldCondition.NumberWithin(field, number(term.value(1)), number(term.value(2)));
            case "field-day" -> new CustomFieldCondition.DayWithin(field, day(term.value(1)), day(term.value(2)));
            case "field-filled" -> CustomFieldCondition.filled(field);
            case "field-empty" -> CustomFieldCondition.empty(field);
            default -> throw term.unknown();
        };
    }

    private static CustomValue value(Term term) {
        return switch (term.name()) {
            case "text" -> new CustomValue.Text(term.value(0));
            case "number" -> new CustomValue.Decimal(new BigDecimal(term.value(0)));
            case "day" -> new CustomValue.Day(LocalDate.parse(term.value(0)));
            case "choice" -> new CustomValue.Choice(FieldOptionId.parse(term.value(0)));
            case "choices" ->
                new CustomValue.Choices(term.parts().stream()
                        .map(option -> FieldOptionId.parse(option.text()))
                        .collect(Collectors.toSet()));
            case "flag" -> new CustomValue.Flag(Boolean.parseBoolean(term.value(0)));
            default -> throw term.unknown();
        };
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
