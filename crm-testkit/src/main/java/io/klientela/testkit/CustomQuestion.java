package io.klientela.testkit;

import io.klientela.CrmSession;
import io.klientela.contact.NewContact;
import io.klientela.customfield.CustomFieldCondition;
import io.klientela.customfield.CustomValue;
import io.klientela.customfield.CustomValues;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.NewCustomField;
import io.klientela.id.CustomFieldId;
import io.klientela.sales.NewOpportunity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A question about custom fields, with what it means, told apart from the code that answers it.
 *
 * @param condition what is asked
 * @param meets what it means
 */
record CustomQuestion(CustomFieldCondition condition, Predicate<CustomValues> meets) {
    /** The fields of a world of the leak hunt. */
    record Fields(CustomFieldId colour, CustomFieldId size, CustomFieldId place) {
        static Fields of(CrmSession desk) {
            return new Fields(
                    desk.customFields()
                            .add(NewCustomField.ofContacts("Colour", FieldType.text()))
                            .id(),
                    desk.customFields()
                            .add(NewCustomField.ofContacts("Size", FieldType.number(1)))
                            .id(),
                    desk.customFields()
                            .add(NewCustomField.ofOpportunities("Place", FieldType.text()))
                            .id());
        }

        <T extends NewContact<T>> T filled(T bare, Chance chance) {
            T command = chance.oneIn(2) ? bare.custom(colour, chance.oneOf(TEXTS)) : bare;
            return chance.oneIn(2)
                    ? command.custom(size, CustomValue.of(BigDecimal.valueOf(chance.below(5) - 2)))
                    : command;
        }

        NewOpportunity filled(NewOpportunity bare, Chance chance) {
            return chance.oneIn(2) ? bare.custom(place, chance.oneOf(TEXTS)) : bare;
        }
    }

    private static final List<String> TEXTS = List.of("red", "green", "blue");

    /** A question about a field of which some records hold a value, of the type of that; empty if none holds any. */
    static Optional<CustomQuestion> about(Chance chance, Stream<CustomValues> held) {
        Map<String, Map.Entry<CustomFieldId, CustomValue>> fields = new TreeMap<>();
        held.flatMap(values -> values.byField().entrySet().stream())
                .forEach(value -> fields.put(value.getKey().toString(), value));
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<CustomFieldId, CustomValue> chosen = chance.oneOf(List.copyOf(fields.values()));
        CustomFieldId field = chosen.getKey();
        if (chance.oneIn(2)) {
            return Optional.of(ofPresence(chance, field));
        }
        return Optional.of(
                chosen.getValue() instanceof CustomValue.Decimal
                        ? ofNumber(chance, field)
                        : ofText(chance.oneOf(TEXTS), field));
    }

    private static CustomQuestion ofText(String text, CustomFieldId field) {
        return new CustomQuestion(
                CustomFieldCondition.is(field, text.toUpperCase(Locale.ROOT)),
                values -> CustomValue.of(text).equals(values.byField().get(field)));
    }

    private static CustomQuestion ofNumber(Chance chance, CustomFieldId field) {
        BigDecimal least = BigDecimal.valueOf(chance.below(5) - 2);
        return new CustomQuestion(
                CustomFieldCondition.atLeast(field, least),
                values -> values.byField().get(field) instanceof CustomValue.Decimal given
                        && given.number().subtract(least).signum() >= 0);
    }

    private static CustomQuestion ofPresence(Chance chance, CustomFieldId field) {
        return chance.oneIn(2)
                ? new CustomQuestion(
                        CustomFieldCondition.filled(field),
                        values -> values.byField().containsKey(field))
                : new CustomQuestion(
                        CustomFieldCondition.empty(field),
                        values -> !values.byField().containsKey(field));
    }
}
