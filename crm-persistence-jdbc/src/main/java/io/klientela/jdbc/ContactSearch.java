package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_FIELD;

import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.customfield.CustomValues;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.jdbc.schema.tables.CrmRecordAccess;
import io.klientela.jdbc.schema.tables.records.CrmContactRecord;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.paging.SortKey;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** Finds the rows of contacts that a query asks for. */
final class ContactSearch {
    private final DSLContext sql;
    private final AccessTable access;

    ContactSearch(DSLContext sql) {
        this.sql = sql;
        this.access = new AccessTable(sql);
    }

    List<CrmContactRecord> find(ProjectId project, ContactQuery query, AccessFilter filter, Slice slice) {
        Walk walk = Walk.of(slice, query.sort().direction());
        if (filter instanceof AccessFilter.OpenTo open && query.sort() instanceof ContactSort.ByName) {
            return walk.listed(open(project, query, open, walk));
        }
        return walk.listed(sql.selectFrom(CRM_CONTACT)
                .where(matching(project, query, filter))
                .and(beyond(walk, query.sort()))
                .orderBy(order(walk, query.sort()))
                .limit(walk.limit())
                .fetch());
    }

    private static Condition beyond(Walk walk, ContactSort sort) {
        if (sort instanceof ContactSort.ByCustomField custom) {
            return walk.beyond(customKey(custom), Keyset::key, CRM_CONTACT.ID);
        }
        return sort instanceof ContactSort.ByCreation
                ? walk.beyond(CRM_CONTACT.CREATED_AT, Keyset::moment, CRM_CONTACT.ID)
                : walk.beyond(CRM_CONTACT.SORT_KEY, Keyset::key, CRM_CONTACT.ID);
    }

    private static List<SortField<?>> order(Walk walk, ContactSort sort) {
        if (sort instanceof ContactSort.ByCustomField custom) {
            return walk.order(customKey(custom), CRM_CONTACT.ID);
        }
        Field<?> key = sort instanceof ContactSort.ByCreation ? CRM_CONTACT.CREATED_AT : CRM_CONTACT.SORT_KEY;
        return walk.order(key, CRM_CONTACT.ID);
    }

    /** The key of a value, which stands in place 0 when it has an order. */
    private static Field<SortKey> customKey(ContactSort.ByCustomField sort) {
        Field<SortKey> key = DSL.field(DSL.select(CRM_CONTACT_FIELD.SORT_KEY)
                .from(CRM_CONTACT_FIELD)
                .where(CRM_CONTACT_FIELD.PROJECT_ID.eq(CRM_CONTACT.PROJECT_ID))
                .and(CRM_CONTACT_FIELD.CONTACT_ID.eq(CRM_CONTACT.ID))
                .and(CRM_CONTACT_FIELD.FIELD_ID.eq(sort.field()))
                .and(CRM_CONTACT_FIELD.PLACE.eq(0)));
        return DSL.coalesce(key, DSL.val(CustomValues.LAST, CRM_CONTACT_FIELD.SORT_KEY));
    }

    private List<CrmContactRecord> open(ProjectId project, ContactQuery query, AccessFilter.OpenTo open, Walk walk) {
        List<UUID> ids = access.inOrder(open, project, RecordKind.CONTACT, walk, reader -> meets(query, reader));
        return sql.selectFrom(CRM_CONTACT)
                .where(CRM_CONTACT.PROJECT_ID.eq(project))
                .and(CRM_CONTACT.ID.in(ids.stream().map(ContactId::new).toList()))
                .and(admitted(open))
                .orderBy(walk.order(CRM_CONTACT.SORT_KEY, CRM_CONTACT.ID))
                .fetch();
    }

    /** Whether the contact that the row opens meets the conditions; nothing to ask where there are none. */
    private static Condition meets(ContactQuery query, CrmRecordAccess reader) {
        return query.condition().conjuncts().isEmpty()
                ? DSL.noCondition()
                : DSL.exists(DSL.selectOne()
                        .from(CRM_CONTACT)
                        .where(CRM_CONTACT.PROJECT_ID.eq(reader.PROJECT_ID))
                        .and(CRM_CONTACT.ID.coerce(reader.RECORD_ID).eq(reader.RECORD_ID))
                        .and(ContactConditions.of(query.condition())));
    }

    long count(ProjectId project, ContactQuery query, AccessFilter filter) {
        return sql.fetchCount(CRM_CONTACT, matching(project, query, filter));
    }

    private static Condition matching(ProjectId project, ContactQuery query, AccessFilter filter) {
        return CRM_CONTACT.PROJECT_ID.eq(project).and(admitted(filter)).and(ContactConditions.of(query.condition()));
    }

    static Condition admitted(AccessFilter filter) {
        return AccessTable.admits(filter, CRM_CONTACT.PROJECT_ID, RecordKind.CONTACT, CRM_CONTACT.ID);
    }
}
