package io.klientela.customfield;

import io.klientela.customfield.UnfitFieldQueryException.Reason;
import io.klientela.id.CustomFieldId;
import io.klientela.id.FieldOptionId;
import io.klientela.id.RecordKind;
import io.klientela.session.UnitOfWork;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Judges whether custom fields can answer a query, before it is run: for features whose records have some. */
public final class AskedFields {
    private static final String ORDER = "an order";

    private final UnitOfWork<? extends CustomFieldStores> unit;
    private final RecordKind subject;

    private AskedFields(UnitOfWork<? extends CustomFieldStores> unit, RecordKind subject) {
        this.unit = unit;
        this.subject = subject;
    }

    /**
     * Refuses a query of records of a kind if a field cannot answer a condition or give the order.
     *
     * @param subject the kind of records that is asked for
     * @param conditions what is asked about fields
     * @param sort the field that gives the order; empty if none does
     * @throws UnfitFieldQueryException for the first that it cannot
     */
    public static void requireFit(
            UnitOfWork<? extends CustomFieldStores> unit,
            RecordKind subject,
            Collection<CustomFieldCondition> conditions,
            Optional<CustomFieldId> sort) {
        AskedFields asked = new AskedFields(unit, subject);
        conditions.forEach(asked::require);
        sort.ifPresent(field -> requireOrder(asked.get(field, ORDER)));
    }

    private CustomField get(CustomFieldId id, String asked) {
        CustomField field = unit.stores()
                .customFields()
                .find(unit.project(), id)
                .orElseThrow(() -> UnfitFieldQueryException.of(id, Reason.NO_FIELD, asked));
        if (!field.subject().equals(subject)) {
            throw UnfitFieldQueryException.of(id, Reason.OTHER_RECORDS, asked);
        }
        return field;
    }

    private void require(CustomFieldCondition condition) {
        if (condition instanceof CustomFieldCondition.Is is) {
            String asked = "\"is\" with a value";
            CustomField field = get(is.field(), asked);
            if (!isOfType(field.type(), is.value())) {
                throw UnfitFieldQueryException.otherType(field, asked);
            }
            requireOptions(field, is.value().named());
        } else if (condition instanceof CustomFieldCondition.HasOption has) {
            String asked = "an option";
            CustomField field = get(has.field(), asked);
            requireType(field, asked, isChoice(field.type()));
            requireOptions(field, Set.of(has.option()));
        } else if (condition instanceof CustomFieldCondition.NumberWithin within) {
            String asked = "a number within limits";
            CustomField field = get(within.field(), asked);
            requireType(field, asked, field.type() instanceof NumberType);
        } else if (condition instanceof CustomFieldCondition.DayWithin within) {
            String asked = "a day within limits";
            CustomField field = get(within.field(), asked);
            requireType(field, asked, field.type() instanceof DateType);
        } else {
            String asked = "a value or none";
            requireValues(get(condition.field(), asked), asked);
        }
    }

    private static boolean isOfType(FieldType type, CustomValue value) {
        if (value instanceof CustomValue.Text) {
            return type instanceof TextType || type instanceof LongTextType;
        } else if (value instanceof CustomValue.Decimal) {
            return type instanceof NumberType;
        } else if (value instanceof CustomValue.Day) {
            return type instanceof DateType;
        } else if (value instanceof CustomValue.Flag) {
            return type instanceof FlagType;
        }
        return value instanceof CustomValue.Choice ? type instanceof ChoiceType : type instanceof MultiChoiceType;
    }

    private static void requireType(CustomField field, String asked, boolean isFit) {
        if (!isFit) {
            throw UnfitFieldQueryException.otherType(field, asked);
        }
    }

    private static void requireOrder(CustomField field) {
        FieldType type = field.type();
        requireType(field, ORDER, !(type instanceof HeadingType) && !isChoice(type));
    }

    private static boolean isChoice(FieldType type) {
        return type instanceof ChoiceType || type instanceof MultiChoiceType;
    }

    private static void requireValues(CustomField field, String asked) {
        requireType(field, asked, !(field.type() instanceof HeadingType));
    }

    private static void requireOptions(CustomField field, Collection<FieldOptionId> options) {
        for (FieldOptionId option : options) {
            if (field.type().options().stream().noneMatch(known -> known.id().equals(option))) {
                throw UnfitFieldQueryException.noOption(field, option);
            }
        }
    }
}
