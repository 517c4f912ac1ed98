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

    /** A question about one of the values that some records hold. */
    static CustomQuestion about(Chance chance, Stream<CustomValues> held) {
        List<CustomFieldId> fields = held.flatMap(values -> values.byField().keySet().stream())
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        CustomFieldId field = fields.isEmpty() ? new CustomFieldId(chance.uuid()) : chance.oneOf(fields);
        return switch (chance.below(4)) {
            case 0 -> {
                String text = chance.oneOf(TEXTS);
                yield new CustomQuestion(
                        CustomFieldCondition.is(field, text.toUpperCase(Locale.ROOT)),
                        values -> values.byField()
                                .getOrDefault(field, CustomValue.of(false))
                                .equals(CustomValue.of(text)));
            }
            case 1 -> {
                BigDecimal least = BigDecimal.valueOf(chance.below(5) - 2);
                yield new CustomQuestion(
                        CustomFieldCondition.atLeast(field, least),
                        values -> values.byField().get(field) instanceof CustomValue.Decimal given
                                && given.number().subtract(least).signum() >= 0);
            }
            case 2 ->
                new CustomQuestion(
                        CustomFieldCondition.filled(field),
                        values -> values.byField().containsKey(field));
            default ->
                new CustomQuestion(
                        CustomFieldCondition.empty(field),
                        values -> !values.byField().containsKey(field));
        };
    }
}
