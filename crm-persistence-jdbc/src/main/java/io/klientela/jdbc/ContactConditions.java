package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_ADDRESS;
import static io.klientela.jdbc.schema.Tables.CRM_RECORD_ACCESS;

import io.klientela.category.CategoryList;
import io.klientela.contact.BasicCondition;
import io.klientela.contact.CombinedCondition;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.WithheldCondition;
import io.klientela.id.CategoryId;
import io.klientela.id.RecordKind;
import io.klientela.jdbc.schema.tables.records.CrmContactRecord;
import io.klientela.party.CountryCode;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Conditions as SQL over a row of {@code crm_contact}. Each is true or false and never unknown, so that its opposite is
 * what it does not say.
 */
final class ContactConditions {
    private ContactConditions() {}

    static Condition of(ContactCondition condition) {
        if (condition instanceof CombinedCondition combined) {
            return combined(combined);
        }
        return condition instanceof BasicCondition basic ? basic(basic) : withheld((WithheldCondition) condition);
    }

    private static Condition combined(CombinedCondition condition) {
        List<Condition> parts =
                condition.parts().stream().map(ContactConditions::of).toList();
        if (condition instanceof CombinedCondition.AllOf) {
            return parts.isEmpty() ? DSL.trueCondition() : DSL.and(parts);
        }
        if (condition instanceof CombinedCondition.AnyOf) {
            return parts.isEmpty() ? DSL.falseCondition() : DSL.or(parts);
        }
        return DSL.not(parts.get(0));
    }

    private static Condition basic(BasicCondition condition) {
        if (condition instanceof BasicCondition.OfKind kind) {
            return CRM_CONTACT.KIND.eq(kind.kind().code());
        }
        return CRM_CONTACT.RESPONSIBLE_ID.eq(((BasicCondition.OfResponsible) condition).employee());
    }

    private static Condition withheld(WithheldCondition condition) {
        if (condition instanceof WithheldCondition.Holding holding) {
            return column(holding.list())
                    .map(column -> column.isNotNull().and(column.eq(holding.category())))
                    .orElseGet(() -> ContactCategories.in(holding.list(), holding.category()));
        }
        if (condition instanceof WithheldCondition.HoldingNone none) {
            return column(none.list())
                    .map(Field::isNull)
                    .orElseGet(() -> DSL.not(ContactCategories.inAny(none.list())));
        }
        if (condition instanceof WithheldCondition.OnlyResponsible) {
            return DSL.not(shared(
                    CRM_RECORD_ACCESS.PRINCIPAL.coerce(SQLDataType.VARCHAR).notLike("owner:%")));
        }
        if (condition instanceof WithheldCondition.SharedWith shared) {
            return shared(CRM_RECORD_ACCESS.PRINCIPAL.eq(shared.principal()));
        }
        if (condition instanceof WithheldCondition.CreatedWithin within) {
            return within.from()
                    .map(CRM_CONTACT.CREATED_AT::ge)
                    .orElse(DSL.trueCondition())
                    .and(within.until().map(CRM_CONTACT.CREATED_AT::lt).orElse(DSL.trueCondition()));
        }
        if (condition instanceof WithheldCondition.Custom custom) {
            return CustomFieldConditions.OF_CONTACTS.of(custom.condition());
        }
        return inCountry(((WithheldCondition.InCountry) condition).country());
    }

    /** The column that holds the entry of a list of which a contact has one. */
    private static Optional<TableField<CrmContactRecord, CategoryId>> column(CategoryList list) {
        return switch (list) {
            case CONTACT_TYPE -> Optional.of(CRM_CONTACT.TYPE_ID);
            case SOURCE -> Optional.of(CRM_CONTACT.SOURCE_ID);
            case WARMTH -> Optional.of(CRM_CONTACT.WARMTH_ID);
            default -> Optional.empty();
        };
    }

    private static Condition shared(Condition principal) {
        return DSL.exists(DSL.selectOne()
                .from(CRM_RECORD_ACCESS)
                .where(CRM_RECORD_ACCESS.PROJECT_ID.eq(CRM_CONTACT.PROJECT_ID))
                .and(CRM_RECORD_ACCESS.RECORD_KIND.eq(RecordKind.CONTACT))
                .and(CRM_RECORD_ACCESS.RECORD_ID.eq(CRM_CONTACT.ID.coerce(CRM_RECORD_ACCESS.RECORD_ID)))
                .and(principal));
    }

    private static Condition inCountry(CountryCode country) {
        return DSL.exists(DSL.selectOne()
                .from(CRM_CONTACT_ADDRESS)
                .where(CRM_CONTACT_ADDRESS.PROJECT_ID.eq(CRM_CONTACT.PROJECT_ID))
                .and(CRM_CONTACT_ADDRESS.CONTACT_ID.eq(CRM_CONTACT.ID))
                .and(CRM_CONTACT_ADDRESS.COUNTRY.eq(country)));
    }
}
