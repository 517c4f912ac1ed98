package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_FIELD;
import static io.klientela.jdbc.schema.Tables.CRM_OPPORTUNITY;
import static io.klientela.jdbc.schema.Tables.CRM_OPPORTUNITY_FIELD;

import io.klientela.customfield.CustomFieldCondition;
import io.klientela.customfield.CustomFieldCondition.DayWithin;
import io.klientela.customfield.CustomFieldCondition.Empty;
import io.klientela.customfield.CustomFieldCondition.HasOption;
import io.klientela.customfield.CustomFieldCondition.Is;
import io.klientela.customfield.CustomFieldCondition.NumberWithin;
import io.klientela.customfield.CustomValue;
import io.klientela.customfield.NumberType;
import io.klientela.id.ProjectId;
import io.klientela.paging.SortKey;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Conditions on custom fields as SQL over a row of the table whose records hold them. Each is true or false and never
 * unknown, so that its opposite is what it does not say.
 */
final class CustomFieldConditions {
    static final CustomFieldConditions OF_CONTACTS =
            new CustomFieldConditions(CRM_CONTACT_FIELD, CRM_CONTACT.PROJECT_ID, isOfContact());

    static final CustomFieldConditions OF_OPPORTUNITIES =
            new CustomFieldConditions(CRM_OPPORTUNITY_FIELD, CRM_OPPORTUNITY.PROJECT_ID, isOfOpportunity());

    private final Table<?> values;
    private final Field<ProjectId> project;
    private final Condition isOfRecord;

    private CustomFieldConditions(Table<?> values, Field<ProjectId> project, Condition isOfRecord) {
        this.values = values;
        this.project = project;
        this.isOfRecord = isOfRecord;
    }

    private static Condition isOfContact() {
        return CRM_CONTACT_FIELD.CONTACT_ID.eq(CRM_CONTACT.ID);
    }

    private static Condition isOfOpportunity() {
        return CRM_OPPORTUNITY_FIELD.OPPORTUNITY_ID.eq(CRM_OPPORTUNITY.ID);
    }

    private <T> Field<T> column(Field<T> alike) {
        return Objects.requireNonNull(values.field(alike));
    }

    Condition of(CustomFieldCondition condition) {
        if (condition instanceof Empty) {
            return DSL.not(exists(condition, DSL.noCondition()));
        } else if (condition instanceof Is wanted) {
            return is(wanted);
        } else if (condition instanceof HasOption wanted) {
            return exists(condition, column(CRM_CONTACT_FIELD.OPTION_ID).eq(wanted.option()));
        } else if (condition instanceof NumberWithin within) {
            Field<BigDecimal> number = column(CRM_CONTACT_FIELD.NUMBER_VALUE);
            return exists(
                    condition,
                    DSL.and(
                            number.isNotNull(),
                            limit(within.least()).map(number::ge).orElse(DSL.noCondition()),
                            limit(within.greatest()).map(number::le).orElse(DSL.noCondition())));
        } else if (condition instanceof DayWithin within) {
            var day = column(CRM_CONTACT_FIELD.DAY_VALUE);
            return exists(
                    condition,
                    DSL.and(
                            day.isNotNull(),
                            within.first().map(day::ge).orElse(DSL.noCondition()),
                            within.last().map(day::le).orElse(DSL.noCondition())));
        }
        return exists(condition, DSL.noCondition());
    }

    private Condition is(Is wanted) {
        CustomValue value = wanted.value();
        if (value instanceof CustomValue.Text text) {
            return exists(
                    wanted,
                    column(CRM_CONTACT_FIELD.SORT_KEY)
                            .eq(SortKey.of(text.text()))
                            .and(column(CRM_CONTACT_FIELD.TEXT_VALUE).isNotNull()));
        } else if (value instanceof CustomValue.Decimal decimal) {
            return exists(
                    wanted,
                    column(CRM_CONTACT_FIELD.NUMBER_VALUE)
                            .eq(Decimals.stored(decimal.number(), NumberType.MAX_DECIMALS)));
        } else if (value instanceof CustomValue.Day day) {
            return exists(wanted, column(CRM_CONTACT_FIELD.DAY_VALUE).eq(day.day()));
        } else if (value instanceof CustomValue.Flag flag) {
            return exists(wanted, column(CRM_CONTACT_FIELD.FLAG_VALUE).eq(flag.isSet()));
        }
        return chosen(wanted, value);
    }

    /** Exactly these: each is there, and nothing else. A choice stands in place 0, what a multi-choice has behind it. */
    private Condition chosen(Is wanted, CustomValue value) {
        var option = column(CRM_CONTACT_FIELD.OPTION_ID);
        var place = column(CRM_CONTACT_FIELD.PLACE);
        Condition ofSort = value instanceof CustomValue.Choice ? place.eq(0) : place.gt(0);
        Condition all = DSL.and(value.named().stream()
                .map(id -> exists(wanted, option.eq(id).and(ofSort)))
                .toList());
        return all.andNot(exists(wanted, option.notIn(Set.copyOf(value.named()))));
    }

    private static Optional<BigDecimal> limit(Optional<BigDecimal> limit) {
        return limit.map(number -> Decimals.stored(number, NumberType.MAX_DECIMALS));
    }

    private Condition exists(CustomFieldCondition condition, Condition holds) {
        return DSL.exists(DSL.selectOne()
                .from(values)
                .where(column(CRM_CONTACT_FIELD.PROJECT_ID).eq(project))
                .and(isOfRecord)
                .and(column(CRM_CONTACT_FIELD.FIELD_ID).eq(condition.field()))
                .and(holds));
    }
}
