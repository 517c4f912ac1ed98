package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_WORD;
import static io.klientela.jdbc.schema.Tables.CRM_RECORD_ACCESS;

import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.jdbc.schema.tables.CrmContactWord;
import io.klientela.jdbc.schema.tables.CrmRecordAccess;
import io.klientela.jdbc.schema.tables.records.CrmContactRecord;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Finds the rows of contacts that a query asks for, in one of three ways, chosen by what is counted and never by statistics
 * of the database, so that all databases go the same way:
 *
 * <ol>
 *   <li>from a short range of an index that holds all contacts which meet one of the conditions, such as a rare word,
 *   <li>through the contacts with a frequent word, which its index holds in the order of lists,
 *   <li>through the list itself, or through what is open to each principal of the viewer, up to the end of the page. Where what
 *       is asked for lies far off in the list, such as names that begin with the same letter, all of the shortest range.
 * </ol>
 */
final class ContactSearch {
    /** A contact has the same word in this many parts at most. */
    private static final int PARTS = 3;

    /** How much of a list is walked through for a page, measured in the longest range that a query begins with. */
    private static final int LOOK_AHEAD = 2;

    private final DSLContext sql;
    private final AccessTable access;
    private final ProjectId project;
    private final ContactSort sort;
    private final AccessFilter filter;
    private final List<ContactClause> clauses;
    private final int longest;

    ContactSearch(DSLContext sql, ProjectId project, ContactQuery query, AccessFilter filter) {
        this.sql = sql;
        this.access = new AccessTable(sql);
        this.project = project;
        this.sort = query.sort();
        this.filter = filter;
        this.clauses = ContactClause.of(project, query.whole());
        this.longest = ContactStart.longest(sql);
    }

    List<CrmContactRecord> find(Slice slice) {
        if (filter instanceof AccessFilter.Nothing) {
            return List.of();
        }
        Walk walk = Walk.of(slice, sort.direction());
        ContactBeginnings beginnings = beginnings();
        return walk.listed(beginnings
                .shortest()
                .map(start -> from(start, start.range().rows(longest + 1), walk))
                .orElseGet(() -> along(beginnings, walk)));
    }

    private ContactBeginnings beginnings() {
        return ContactBeginnings.count(sql, project, clauses, filter, sort);
    }

    /** Through the list, in the way that its order and the viewer leave open. */
    private List<CrmContactRecord> along(ContactBeginnings beginnings, Walk walk) {
        if (!(sort instanceof ContactSort.ByName)) {
            return listed(walk);
        }
        if (beginnings.oneWord().isPresent()) {
            return rows(throughWord(beginnings.oneWord().get(), walk), walk);
        }
        if (beginnings.best().isPresent()) {
            List<ContactId> ahead = ahead(walk);
            return ahead.size() == walk.limit()
                    ? rows(ahead, walk)
                    : from(
                            beginnings.best().get(),
                            beginnings.best().get().range().rows(),
                            walk);
        }
        return filter instanceof AccessFilter.OpenTo open ? rows(throughReaders(open, walk), walk) : listed(walk);
    }

    /** Those that meet all among the next of the list; where they lie far off, there are fewer than asked for. */
    private List<ContactId> ahead(Walk walk) {
        Condition meets = meets(
                new ContactConditions(DSL.val(project, CRM_CONTACT.PROJECT_ID), ContactStart.CONTACT),
                Optional.empty());
        int most = LOOK_AHEAD * longest + 1;
        Table<?> next = DSL.selectDistinct(ContactStart.KEY, ContactStart.CONTACT)
                .from(ContactStart.ahead(project, filter, walk).rows(most))
                .orderBy(walk.order(ContactStart.KEY, ContactStart.CONTACT))
                .limit(most)
                .asTable("start");
        return sql.select(ContactStart.KEY, ContactStart.CONTACT)
                .from(next)
                .where(meets)
                .orderBy(walk.order(ContactStart.KEY, ContactStart.CONTACT))
                .limit(walk.limit())
                .fetch(ContactStart.CONTACT);
    }

    private List<CrmContactRecord> listed(Walk walk) {
        return sql.selectFrom(CRM_CONTACT)
                .where(CRM_CONTACT.PROJECT_ID.eq(project))
                .and(admitted(CRM_CONTACT.ID))
                .and(meets(ContactConditions.OF_ROW, Optional.empty()))
                .and(ContactOrder.beyond(walk, sort))
                .orderBy(ContactOrder.of(walk, sort))
                .limit(walk.limit())
                .fetch();
    }

    private List<ContactId> throughReaders(AccessFilter.OpenTo open, Walk walk) {
        return access.inOrder(open, project, RecordKind.CONTACT, walk, this::meets).stream()
                .map(ContactId::new)
                .toList();
    }

    private Condition meets(CrmRecordAccess reader) {
        return meets(
                new ContactConditions(reader.PROJECT_ID, reader.RECORD_ID.coerce(CRM_CONTACT.ID)), Optional.empty());
    }

    /** The contacts of one word lie in the order of the list, each once for every part that has the word. */
    private List<ContactId> throughWord(ContactClause clause, Walk walk) {
        CrmContactWord row = CRM_CONTACT_WORD.as("walked");
        WordRange range = clause.range().orElseThrow();
        return sql
                .select(row.CONTACT_ID)
                .from(row)
                .where(row.PROJECT_ID.eq(project))
                .and(WordRange.of(range.from(), range.part()).within(row))
                .and(admitted(row.CONTACT_ID))
                .and(meets(new ContactConditions(row.PROJECT_ID, row.CONTACT_ID), Optional.of(clause)))
                .and(walk.beyond(row.SORT_KEY, Keyset::key, row.CONTACT_ID))
                .orderBy(walk.order(row.SORT_KEY, row.CONTACT_ID))
                .limit(walk.limit() * PARTS)
                .fetch(row.CONTACT_ID)
                .stream()
                .distinct()
                .limit(walk.limit())
                .toList();
    }

    private List<CrmContactRecord> from(ContactBeginnings.Beginning start, Table<?> rows, Walk walk) {
        Condition meets = meets(start);
        if (sort instanceof ContactSort.ByName) {
            List<ContactId> ids = sql.selectDistinct(ContactStart.KEY, ContactStart.CONTACT)
                    .from(rows)
                    .where(meets)
                    .and(walk.beyond(ContactStart.KEY, Keyset::key, ContactStart.CONTACT))
                    .orderBy(walk.order(ContactStart.KEY, ContactStart.CONTACT))
                    .limit(walk.limit())
                    .fetch(ContactStart.CONTACT);
            return rows(ids, walk);
        }
        return sql.select(CRM_CONTACT.fields())
                .from(CRM_CONTACT)
                .where(CRM_CONTACT.PROJECT_ID.eq(project))
                .and(CRM_CONTACT.ID.in(
                        DSL.select(ContactStart.CONTACT).from(rows).where(meets)))
                .and(ContactOrder.beyond(walk, sort))
                .orderBy(ContactOrder.of(walk, sort))
                .limit(walk.limit())
                .fetchInto(CRM_CONTACT);
    }

    private List<CrmContactRecord> rows(List<ContactId> ids, Walk walk) {
        return ids.isEmpty()
                ? List.of()
                : sql.selectFrom(CRM_CONTACT)
                        .where(CRM_CONTACT.PROJECT_ID.eq(project))
                        .and(CRM_CONTACT.ID.in(ids))
                        .and(admitted(CRM_CONTACT.ID))
                        .orderBy(ContactOrder.of(walk, sort))
                        .fetch();
    }

    private Condition meets(ContactConditions row, Optional<ContactClause> covered) {
        return DSL.and(clauses.stream()
                .filter(clause -> !covered.equals(Optional.of(clause)))
                .map(clause -> clause.condition().apply(row))
                .toList());
    }

    private Condition admitted(Field<ContactId> contact) {
        return AccessTable.admits(filter, DSL.val(project, CRM_CONTACT.PROJECT_ID), RecordKind.CONTACT, contact);
    }

    long count() {
        if (filter instanceof AccessFilter.Nothing) {
            return 0;
        }
        if (clauses.isEmpty() && filter instanceof AccessFilter.OpenTo open) {
            return count(open);
        }
        Optional<ContactBeginnings.Beginning> shortest = beginnings().shortest();
        if (shortest.isEmpty()) {
            return sql.fetchCount(
                    CRM_CONTACT,
                    CRM_CONTACT
                            .PROJECT_ID
                            .eq(project)
                            .and(admitted(CRM_CONTACT.ID))
                            .and(meets(ContactConditions.OF_ROW, Optional.empty())));
        }
        return sql.fetchValue(DSL.select(DSL.countDistinct(ContactStart.CONTACT))
                .from(shortest.get().range().rows(longest + 1))
                .where(meets(shortest.get())));
    }

    /** What is still to be asked of the rows that a query begins with. */
    private Condition meets(ContactBeginnings.Beginning start) {
        ContactConditions row = new ContactConditions(DSL.val(project, CRM_CONTACT.PROJECT_ID), ContactStart.CONTACT);
        Condition meets = meets(row, start.covered());
        return start.isAdmitted() ? meets : meets.and(admitted(ContactStart.CONTACT));
    }

    /** Who may read what is there stands in the rows of access alone. */
    private long count(AccessFilter.OpenTo open) {
        return sql.fetchValue(DSL.select(DSL.countDistinct(CRM_RECORD_ACCESS.RECORD_ID))
                .from(CRM_RECORD_ACCESS)
                .where(CRM_RECORD_ACCESS.PROJECT_ID.eq(project))
                .and(CRM_RECORD_ACCESS.RECORD_KIND.eq(RecordKind.CONTACT))
                .and(CRM_RECORD_ACCESS.PRINCIPAL.in(open.principals()))
                .and(CRM_RECORD_ACCESS.SORT_KEY.isNotNull()));
    }
}
