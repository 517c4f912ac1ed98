package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_CATEGORY;
import static io.klientela.jdbc.schema.Tables.CRM_RECORD_ACCESS;

import io.klientela.category.CategoryList;
import io.klientela.category.CategoryReplaced;
import io.klientela.contact.ContactDetails;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.jdbc.schema.tables.records.CrmContactCategoryRecord;
import io.klientela.jdbc.schema.tables.records.CrmContactRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private static final CategoryColumns<CrmContactRecord> COLUMNS = new CategoryColumns<>(
                    RecordKind.CONTACT,
                    CRM_CONTACT.PROJECT_ID,
                    CRM_CONTACT.ID.coerce(CRM_RECORD_ACCESS.RECORD_ID),
                    CRM_CONTACT.VERSION)
            .with("type", CRM_CONTACT.TYPE_ID)
            .with("source", CRM_CONTACT.SOURCE_ID)
            .with("warmth", CRM_CONTACT.WARMTH_ID);

    private final DSLContext sql;

    ContactCategories(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether a contact is in this group, or carries this tag. */
    static Condition in(
            Probe probe, Field<ProjectId> project, Field<ContactId> contact, CategoryList list, CategoryId category) {
        return probe.finds(held(project, contact, list).and(CRM_CONTACT_CATEGORY.CATEGORY_ID.eq(category)));
    }

    /** Whether a contact is in some group, or carries some tag. */
    static Condition inAny(Probe probe, Field<ProjectId> project, Field<ContactId> contact, CategoryList list) {
        return probe.finds(held(project, contact, list));
    }

    private static SelectConditionStep<Record1<Integer>> held(
            Field<ProjectId> project, Field<ContactId> contact, CategoryList list) {
        return DSL.selectOne()
                .from(CRM_CONTACT_CATEGORY)
                .where(CRM_CONTACT_CATEGORY.PROJECT_ID.eq(project))
                .and(CRM_CONTACT_CATEGORY.CONTACT_ID.eq(contact))
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
        for (TableField<CrmContactRecord, CategoryId> column : SINGLE) {
            holders = holders.union(DSL.select(CRM_CONTACT.ID)
                    .from(CRM_CONTACT)
                    .where(CRM_CONTACT.PROJECT_ID.eq(project))
                    .and(column.eq(category)));
        }
        return holders;
    }

    List<CategoryReplaced> replace(ProjectId project, CategoryId category, CategoryId replacement, int limit) {
        new References(sql).hold(project, List.of(replacement));
        List<CategoryReplaced> touched = new ArrayList<>(COLUMNS.replace(sql, project, category, replacement, limit));
        if (touched.size() < limit) {
            touched.addAll(replaceMemberships(project, category, Optional.of(replacement), limit - touched.size()));
        }
        return touched;
    }

    /** Of groups and tags, of which a contact holds any number. */
    List<CategoryReplaced> replaceMemberships(
            ProjectId project, CategoryId category, Optional<CategoryId> replacement, int limit) {
        List<ContactId> contacts = sql.select(CRM_CONTACT_CATEGORY.CONTACT_ID)
                .from(CRM_CONTACT_CATEGORY)
                .where(CRM_CONTACT_CATEGORY.PROJECT_ID.eq(project))
                .and(CRM_CONTACT_CATEGORY.CATEGORY_ID.eq(category))
                .orderBy(CRM_CONTACT_CATEGORY.CONTACT_ID)
                .limit(limit)
                .fetch(CRM_CONTACT_CATEGORY.CONTACT_ID);
        if (contacts.isEmpty()) {
            return List.of();
        }
        countVersionsUp(project, contacts);
        // Read behind the lock: a contact that was renamed meanwhile has another sort key.
        Condition ofCategory =
                CRM_CONTACT_CATEGORY.PROJECT_ID.eq(project).and(CRM_CONTACT_CATEGORY.CATEGORY_ID.eq(category));
        List<CrmContactCategoryRecord> rows = Rows.ofEach(
                sql,
                CRM_CONTACT_CATEGORY,
                ofCategory,
                CRM_CONTACT_CATEGORY.CONTACT_ID,
                contacts,
                CRM_CONTACT_CATEGORY.CONTACT_ID);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<ContactId, Set<CategoryId>> held = held(project, rows.get(0).getListCode(), contacts);
        replacement.ifPresent(other -> Rows.insertAll(
                sql,
                rows.stream()
                        .filter(row -> !held(held, row).contains(other))
                        .map(row -> with(row, other))
                        .toList()));
        sql.deleteFrom(CRM_CONTACT_CATEGORY)
                .where(CRM_CONTACT_CATEGORY.PROJECT_ID.eq(project))
                .and(CRM_CONTACT_CATEGORY.CATEGORY_ID.eq(category))
                .and(CRM_CONTACT_CATEGORY.CONTACT_ID.in(contacts))
                .execute();
        return rows.stream()
                .map(row -> replaced(row, held(held, row), replacement))
                .toList();
    }

    /** It locks the contacts as well, so that what they hold stays as it is read. */
    private void countVersionsUp(ProjectId project, List<ContactId> contacts) {
        int changed = sql.update(CRM_CONTACT)
                .set(CRM_CONTACT.VERSION, CRM_CONTACT.VERSION.plus(1))
                .where(CRM_CONTACT.PROJECT_ID.eq(project))
                .and(CRM_CONTACT.ID.in(contacts))
                .execute();
        Ownership.requireAll(
                changed, contacts.stream().distinct().map(ContactId::ref).toList());
    }

    private Map<ContactId, Set<CategoryId>> held(ProjectId project, CategoryList list, List<ContactId> contacts) {
        Map<ContactId, Set<CategoryId>> held = new HashMap<>();
        sql.selectFrom(CRM_CONTACT_CATEGORY)
                .where(CRM_CONTACT_CATEGORY.PROJECT_ID.eq(project))
                .and(CRM_CONTACT_CATEGORY.LIST_CODE.eq(list))
                .and(CRM_CONTACT_CATEGORY.CONTACT_ID.in(contacts))
                .forEach(row -> held.computeIfAbsent(row.getContactId(), contact -> new HashSet<>())
                        .add(row.getCategoryId()));
        return held;
    }

    private static Set<CategoryId> held(Map<ContactId, Set<CategoryId>> held, CrmContactCategoryRecord row) {
        return held.getOrDefault(row.getContactId(), Set.of());
    }

    private static CrmContactCategoryRecord with(CrmContactCategoryRecord row, CategoryId other) {
        CrmContactCategoryRecord added = new CrmContactCategoryRecord();
        added.setProjectId(row.getProjectId());
        added.setContactId(row.getContactId());
        added.setListCode(row.getListCode());
        added.setCategoryId(other);
        added.setSortKey(row.getSortKey());
        return added;
    }

    private static CategoryReplaced replaced(
            CrmContactCategoryRecord row, Set<CategoryId> before, Optional<CategoryId> replacement) {
        Set<CategoryId> after = new HashSet<>(before);
        after.remove(row.getCategoryId());
        replacement.ifPresent(after::add);
        RecordRef contact = row.getContactId().ref();
        String field = row.getListCode() == CategoryList.TAG ? "tags" : "groups";
        return new CategoryReplaced(contact, contact, field, before, after);
    }
}
