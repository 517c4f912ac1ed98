package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_FIELD;

import io.klientela.contact.ContactSort;
import io.klientela.customfield.CustomValues;
import io.klientela.paging.Keyset;
import io.klientela.paging.SortKey;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** The orders of contacts, as SQL over their rows. */
final class ContactOrder {
    private ContactOrder() {}

    /** What lies beyond the place where a walk stands. */
    static Condition beyond(Walk walk, ContactSort sort) {
        if (sort instanceof ContactSort.ByCustomField custom) {
            return walk.beyond(customKey(custom), Keyset::key, CRM_CONTACT.ID);
        }
        return sort instanceof ContactSort.ByCreation
                ? walk.beyond(CRM_CONTACT.CREATED_AT, Keyset::moment, CRM_CONTACT.ID)
                : walk.beyond(CRM_CONTACT.SORT_KEY, Keyset::key, CRM_CONTACT.ID);
    }

    static List<SortField<?>> of(Walk walk, ContactSort sort) {
        if (sort instanceof ContactSort.ByCustomField custom) {
            return walk.order(customKey(custom), CRM_CONTACT.ID);
        }
        return walk.order(key(sort), CRM_CONTACT.ID);
    }

    /**
     * The same order, for a query that is to read along the index that lies in it. It names the project, though that is a constant:
     * H2 takes the order of an index only then, and takes it even where few contacts are asked for by their ids.
     */
    static List<SortField<?>> alongIndex(Walk walk, ContactSort sort) {
        return sort instanceof ContactSort.ByCustomField
                ? of(walk, sort)
                : walk.order(CRM_CONTACT.PROJECT_ID, key(sort), CRM_CONTACT.ID);
    }

    private static Field<?> key(ContactSort sort) {
        return sort instanceof ContactSort.ByCreation ? CRM_CONTACT.CREATED_AT : CRM_CONTACT.SORT_KEY;
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
}
