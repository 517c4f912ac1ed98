package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_CATEGORY;

import io.klientela.category.CategoryList;
import io.klientela.contact.ContactDetails;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.CrmContactCategory;
import io.klientela.jdbc.schema.tables.records.CrmContactRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Which contacts hold a category, in whatever way. */
final class ContactCategories {
    private static final List<TableField<CrmContactRecord, CategoryId>> SINGLE =
            List.of(CRM_CONTACT.TYPE_ID, CRM_CONTACT.SOURCE_ID, CRM_CONTACT.WARMTH_ID);

    private static final int CHUNK = 1000;

    private final DSLContext sql;

    ContactCategories(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether a contact is in this group, or carries this tag. */
    static Condition in(CategoryList list, CategoryId category) {
        return DSL.exists(held(list).and(CRM_CONTACT_CATEGORY.CATEGORY_ID.eq(category)));
    }

    /** Whether a contact is in some group, or carries some tag. */
    static Condition inAny(CategoryList list) {
        return DSL.exists(held(list));
    }

    private static SelectConditionStep<Record1<Integer>> held(CategoryList list) {
        return DSL.selectOne()
                .from(CRM_CONTACT_CATEGORY)
                .where(CRM_CONTACT_CATEGORY.PROJECT_ID.eq(CRM_CONTACT.PROJECT_ID))
                .and(CRM_CONTACT_CATEGORY.CONTACT_ID.eq(CRM_CONTACT.ID))
                .and(CRM_CONTACT_CATEGORY.LIST_CODE.eq(list));
    }

    /** All that a contact holds. */
    static Set<CategoryId> of(ContactDetails details) {
        Set<CategoryId> held = new HashSet<>(details.groups());
        held.addAll(details.tags());
        details.type().ifPresent(held::add);
        details.source().ifPresent(held::add);
        details.warmth().ifPresent(held::add);
        return held;
    }

    long countUses(ProjectId project, CategoryId category) {
        return sql.fetchCount(holders(project, category));
    }

    /** A union and no disjunction: each branch has an index of its own. */
    private static Select<Record1<ContactId>> holders(ProjectId project, CategoryId category) {
        Select<Record1<ContactId>> holders = DSL.select(CRM_CONTACT_CATEGORY.CONTACT_ID)
                .from(CRM_CONTACT_CATEGORY)
                .where(CRM_CONTACT_CATEGORY.PROJECT_ID.eq(project))
                .and(CRM_CONTACT_CATEGORY.CATEGORY_ID.eq(category));
        for (Field<CategoryId> column : SINGLE) {
            holders = holders.union(DSL.select(CRM_CONTACT.ID)
                    .from(CRM_CONTACT)
                    .where(CRM_CONTACT.PROJECT_ID.eq(project))
                    .and(column.eq(category)));
        }
        return holders;
    }

    void replace(ProjectId project, CategoryId category, Optional<CategoryId> replacement) {
        new References(sql).hold(project, replacement.stream().toList());
        List<ContactId> holders = sql.fetchValues(holders(project, category));
        for (int from = 0; from < holders.size(); from += CHUNK) {
            countVersionsUp(project, holders.subList(from, Math.min(holders.size(), from + CHUNK)));
        }
        SINGLE.forEach(column -> replace(column, project, category, replacement));
        replacement.ifPresent(other -> addWhereMissing(project, category, other));
        sql.deleteFrom(CRM_CONTACT_CATEGORY)
                .where(CRM_CONTACT_CATEGORY.PROJECT_ID.eq(project))
                .and(CRM_CONTACT_CATEGORY.CATEGORY_ID.eq(category))
                .execute();
    }

    private void countVersionsUp(ProjectId project, List<ContactId> contacts) {
        sql.update(CRM_CONTACT)
                .set(CRM_CONTACT.VERSION, CRM_CONTACT.VERSION.plus(1))
                .where(CRM_CONTACT.PROJECT_ID.eq(project))
                .and(CRM_CONTACT.ID.in(contacts))
                .execute();
    }

    private void replace(
            TableField<CrmContactRecord, CategoryId> column,
            ProjectId project,
            CategoryId category,
            Optional<CategoryId> replacement) {
        sql.update(CRM_CONTACT)
                .set(column, replacement.orElse(null))
                .where(CRM_CONTACT.PROJECT_ID.eq(project))
                .and(column.eq(category))
                .execute();
    }

    /** A contact may hold both already, so that rows are added where there is none, and not changed. */
    private void addWhereMissing(ProjectId project, CategoryId category, CategoryId other) {
        CrmContactCategory held = CRM_CONTACT_CATEGORY.as("held");
        CrmContactCategory present = CRM_CONTACT_CATEGORY.as("present");
        sql.insertInto(
                        CRM_CONTACT_CATEGORY,
                        CRM_CONTACT_CATEGORY.PROJECT_ID,
                        CRM_CONTACT_CATEGORY.CONTACT_ID,
                        CRM_CONTACT_CATEGORY.LIST_CODE,
                        CRM_CONTACT_CATEGORY.CATEGORY_ID)
                .select(DSL.select(held.PROJECT_ID, held.CONTACT_ID, held.LIST_CODE, DSL.val(other, held.CATEGORY_ID))
                        .from(held)
                        .where(held.PROJECT_ID.eq(project))
                        .and(held.CATEGORY_ID.eq(category))
                        .and(DSL.notExists(DSL.selectOne()
                                .from(present)
                                .where(present.PROJECT_ID.eq(held.PROJECT_ID))
                                .and(present.CONTACT_ID.eq(held.CONTACT_ID))
                                .and(present.LIST_CODE.eq(held.LIST_CODE))
                                .and(present.CATEGORY_ID.eq(other)))))
                .execute();
    }
}
