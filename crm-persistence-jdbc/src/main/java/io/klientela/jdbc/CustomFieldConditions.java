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

    /**
     * The values that meet a condition, and no others.
     *
     * @param holds what holds of them
     * @param column by which an index holds those of a field in order
     */
    record Met(Condition holds, Field<?> column) {}

    Condition of(CustomFieldCondition condition) {
        if (condition instanceof Empty) {
            return DSL.not(exists(condition, DSL.noCondition()));
        }
        return met(condition).map(met -> exists(condition, met.holds())).orElseGet(() -> chosen((Is) condition));
    }

    /** Empty for what no single value tells: that there is none, or which options are chosen and no others. */
    Optional<Met> met(CustomFieldCondition condition) {
        if (condition instanceof Empty) {
            return Optional.empty();
        } else if (condition instanceof Is wanted) {
            return met(wanted.value());
        } else if (condition instanceof HasOption wanted) {
            var option = column(CRM_CONTACT_FIELD.OPTION_ID);
            return Optional.of(new Met(option.eq(wanted.option()), option));
        } else if (condition instanceof NumberWithin within) {
            Field<BigDecimal> number = column(CRM_CONTACT_FIELD.NUMBER_VALUE);
            Condition least = limit(within.least()).map(number::ge).orElse(DSL.noCondition());
            Condition greatest = limit(within.greatest()).map(number::le).orElse(DSL.noCondition());
            return Optional.of(new Met(DSL.and(number.isNotNull(), least, greatest), number));
        } else if (condition instanceof DayWithin within) {
            var day = column(CRM_CONTACT_FIELD.DAY_VALUE);
            Condition first = within.first().map(day::ge).orElse(DSL.noCondition());
            Condition last = within.last().map(day::le).orElse(DSL.noCondition());
            return Optional.of(new Met(DSL.and(day.isNotNull(), first, last), day));
        }
        return Optional.of(new Met(DSL.noCondition(), column(CRM_CONTACT_FIELD.SORT_KEY)));
    }

    private Optional<Met> met(CustomValue value) {
        if (value instanceof CustomValue.Text text) {
            var key = column(CRM_CONTACT_FIELD.SORT_KEY);
            Condition isText = column(CRM_CONTACT_FIELD.TEXT_VALUE).isNotNull();
            return Optional.of(new Met(key.eq(SortKey.of(text.text())).and(isText), key));
        } else if (value instanceof CustomValue.Decimal decimal) {
            Field<BigDecimal> number = column(CRM_CONTACT_FIELD.NUMBER_VALUE);
            return Optional.of(new Met(number.eq(Decimals.stored(decimal.number(), NumberType.MAX_DECIMALS)), number));
        } else if (value instanceof CustomValue.Day day) {
            var stored = column(CRM_CONTACT_FIELD.DAY_VALUE);
            return Optional.of(new Met(stored.eq(day.day()), stored));
        } else if (value instanceof CustomValue.Flag flag) {
            var stored = column(CRM_CONTACT_FIELD.FLAG_VALUE);
            return Optional.of(new Met(stored.eq(flag.isSet()), stored));
        }
        return Optional.empty();
    }

    /** Exactly these: each is there, and nothing else. A choice stands in place 0, what a multi-choice has behind it. */
    private Condition chosen(Is wanted) {
        CustomValue value = wanted.value();
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
