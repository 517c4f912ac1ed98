package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONSENT_STATE;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_ADDRESS;
import static io.klientela.jdbc.schema.Tables.CRM_RECORD_ACCESS;

import io.klientela.category.CategoryList;
import io.klientela.consent.Decision;
import io.klientela.contact.BasicCondition;
import io.klientela.contact.CombinedCondition;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.SearchText;
import io.klientela.contact.WithheldCondition;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.jdbc.schema.tables.records.CrmContactRecord;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.party.CountryCode;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Conditions as SQL over a row that names a contact: one of {@code crm_contact}, or of another table. Each is true or false
 * and never unknown, so that its opposite is what it does not say.
 *
 * @param project the column that names the project
 * @param contact the column that names the contact
 * @param probe how other rows of the contact are found
 */
record ContactConditions(Field<ProjectId> project, Field<ContactId> contact, Probe probe) {
    static ContactConditions ofRow(Probe probe) {
        return new ContactConditions(CRM_CONTACT.PROJECT_ID, CRM_CONTACT.ID, probe);
    }

    Condition of(ContactCondition condition) {
        if (condition instanceof CombinedCondition combined) {
            return combined(combined);
        }
        return condition instanceof BasicCondition basic ? basic(basic) : withheld((WithheldCondition) condition);
    }

    private Condition combined(CombinedCondition condition) {
        List<Condition> parts = condition.parts().stream().map(this::of).toList();
        if (condition instanceof CombinedCondition.AllOf) {
            return parts.isEmpty() ? DSL.trueCondition() : DSL.and(parts);
        }
        if (condition instanceof CombinedCondition.AnyOf) {
            return parts.isEmpty() ? DSL.falseCondition() : DSL.or(parts);
        }
        return DSL.not(parts.get(0));
    }

    private Condition basic(BasicCondition condition) {
        if (condition instanceof BasicCondition.OfKind kind) {
            return row(CRM_CONTACT.KIND.eq(kind.kind().code()));
        }
        if (condition instanceof BasicCondition.HasBasicWords words) {
            return words(words.text(), Optional.of(ContactWordTable.BASIC));
        }
        return row(CRM_CONTACT.RESPONSIBLE_ID.eq(((BasicCondition.OfResponsible) condition).employee()));
    }

    private Condition withheld(WithheldCondition condition) {
        if (condition instanceof WithheldCondition.Holding holding) {
            return column(holding.list())
                    .map(column -> row(column.isNotNull().and(column.eq(holding.category()))))
                    .orElseGet(() -> ContactCategories.in(probe, project, contact, holding.list(), holding.category()));
        }
        if (condition instanceof WithheldCondition.HoldingNone none) {
            return column(none.list())
                    .map(column -> row(column.isNull()))
                    .orElseGet(() -> DSL.not(ContactCategories.inAny(probe, project, contact, none.list())));
        }
        if (condition instanceof WithheldCondition.OnlyResponsible) {
            return DSL.not(shared(
                    CRM_RECORD_ACCESS.PRINCIPAL.coerce(SQLDataType.VARCHAR).notLike("owner:%")));
        }
        if (condition instanceof WithheldCondition.SharedWith shared) {
            return shared(CRM_RECORD_ACCESS.PRINCIPAL.eq(shared.principal()));
        }
        if (condition instanceof WithheldCondition.CreatedWithin within) {
            return row(createdWithin(within));
        }
        if (condition instanceof WithheldCondition.HasWords words) {
            return words(words.text(), Optional.empty());
        }
        if (condition instanceof WithheldCondition.InCity city) {
            return DSL.and(city.words().stream()
                    .sorted()
                    .map(word -> WordRange.of(word, Optional.of(ContactWordTable.CITY))
                            .heldBy(probe, project, contact))
                    .toList());
        }
        if (condition instanceof WithheldCondition.HasConsent consent) {
            return DSL.and(consent.channel().single().stream()
                    .map(channel -> isGiven(consent.purpose(), channel))
                    .toList());
        }
        if (condition instanceof WithheldCondition.Custom custom) {
            return row(CustomFieldConditions.OF_CONTACTS.of(custom.condition()));
        }
        return inCountry(((WithheldCondition.InCountry) condition).country());
    }

    static Condition createdWithin(WithheldCondition.CreatedWithin within) {
        return within.from()
                .map(CRM_CONTACT.CREATED_AT::ge)
                .orElse(DSL.trueCondition())
                .and(within.until().map(CRM_CONTACT.CREATED_AT::lt).orElse(DSL.trueCondition()));
    }

    private Condition words(SearchText text, Optional<String> part) {
        List<Condition> terms =
                text.terms().stream().map(term -> has(term, part)).toList();
        return terms.isEmpty() ? DSL.trueCondition() : DSL.and(terms);
    }

    /** Whether the contact has one of the things that a search names. */
    Condition has(SearchText.Term term, Optional<String> part) {
        return DSL.or(term.alternatives().stream()
                .map(alternative -> DSL.and(alternative.stream()
                        .map(word -> WordRange.beginning(word, part).heldBy(probe, project, contact))
                        .toList()))
                .toList());
    }

    /** A condition on columns of the contact itself. */
    private Condition row(Condition columns) {
        return contact.equals(CRM_CONTACT.ID)
                ? columns
                : probe.finds(DSL.selectOne()
                        .from(CRM_CONTACT)
                        .where(CRM_CONTACT.PROJECT_ID.eq(project))
                        .and(CRM_CONTACT.ID.eq(contact))
                        .and(columns));
    }

    /** The column that holds the entry of a list of which a contact has one. */
    static Optional<TableField<CrmContactRecord, CategoryId>> column(CategoryList list) {
        return switch (list) {
            case CONTACT_TYPE -> Optional.of(CRM_CONTACT.TYPE_ID);
            case SOURCE -> Optional.of(CRM_CONTACT.SOURCE_ID);
            case WARMTH -> Optional.of(CRM_CONTACT.WARMTH_ID);
            default -> Optional.empty();
        };
    }

    private Condition shared(Condition principal) {
        return probe.finds(DSL.selectOne()
                .from(CRM_RECORD_ACCESS)
                .where(CRM_RECORD_ACCESS.PROJECT_ID.eq(project))
                .and(CRM_RECORD_ACCESS.RECORD_KIND.eq(RecordKind.CONTACT))
                .and(CRM_RECORD_ACCESS.RECORD_ID.eq(contact.coerce(CRM_RECORD_ACCESS.RECORD_ID)))
                .and(principal));
    }

    private Condition isGiven(ConsentPurpose purpose, Channel channel) {
        return probe.finds(DSL.selectOne()
                .from(CRM_CONSENT_STATE)
                .where(CRM_CONSENT_STATE.PROJECT_ID.eq(project))
                .and(CRM_CONSENT_STATE.CONTACT_ID.eq(contact))
                .and(CRM_CONSENT_STATE.PURPOSE.eq(purpose))
                .and(CRM_CONSENT_STATE.CHANNEL.eq(channel))
                .and(CRM_CONSENT_STATE.DECISION.eq(Decision.GIVEN)));
    }

    private Condition inCountry(CountryCode country) {
        return probe.finds(DSL.selectOne()
                .from(CRM_CONTACT_ADDRESS)
                .where(CRM_CONTACT_ADDRESS.PROJECT_ID.eq(project))
                .and(CRM_CONTACT_ADDRESS.CONTACT_ID.eq(contact))
                .and(CRM_CONTACT_ADDRESS.COUNTRY.eq(country)));
    }
}
