package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;
import static io.klientela.jdbc.schema.Tables.CRM_RECORD_ACCESS;

import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.jdbc.ContactBeginnings.Beginning;
import io.klientela.jdbc.schema.tables.records.CrmContactRecord;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Finds the rows of contacts that a query asks for. Lists by name are found in one of three ways, chosen by looking into indexes
 * and never by statistics of the database, so that all databases go the same way:
 *
 * <ol>
 *   <li>from a short range of an index that holds all contacts which meet one of the conditions, such as a rare word,
 *   <li>through a range that holds them in the order of lists, up to the end of the page: those in a group, with a frequent word,
 *       or open to the viewer; of these the one whose contacts lie farthest apart,
 *   <li>from all of that range, as the database sees fit, where what is asked for lies far off in the list, such as names that
 *       begin with the same letter.
 * </ol>
 */
final class ContactSearch {
    /** A contact has the same word in this many parts at most. */
    private static final int PARTS = 3;

    private final DSLContext sql;
    private final AccessTable access;
    private final ProjectId project;
    private final ContactSort sort;
    private final AccessFilter filter;
    private final List<ContactClause> clauses;
    private final SearchLimits limits;

    ContactSearch(DSLContext sql, ProjectId project, ContactQuery query, AccessFilter filter) {
        this.sql = sql;
        this.access = new AccessTable(sql);
        this.project = project;
        this.sort = query.sort();
        this.filter = filter;
        this.clauses = ContactClause.of(project, query.whole());
        this.limits = SearchLimits.of(sql);
    }

    List<CrmContactRecord> find(Slice slice) {
        if (filter instanceof AccessFilter.Nothing) {
            return List.of();
        }
        Walk walk = Walk.of(slice, sort.direction());
        return walk.listed(sort instanceof ContactSort.ByName ? byName(walk) : byOther(walk));
    }

    /** Whichever way it goes, in as many statements. */
    private List<CrmContactRecord> byName(Walk walk) {
        if (clauses.isEmpty()) {
            return rows(unconditional(walk), walk);
        }
        ContactBeginnings.Way way = beginnings().way(walk);
        Beginning beginning = way.beginning();
        if (way.isShort()) {
            ContactStart start = beginning.start();
            int most = limits.longest() + 1;
            Table<?> few = start.isInListOrder() ? start.ahead(walk, most) : start.first(most);
            return rows(sql.fetchValues(gathered(beginning, few, walk)), walk);
        }
        if (way.isSure()) {
            return rows(walked(beginning, walk), walk);
        }
        List<ContactId> met = sql.fetchValues(met(beginning, ahead(beginning, walk), Probe.EACH_ROW, walk));
        return met.size() == walk.limit() ? rows(met, walk) : farOff(way, met, walk);
    }

    private ContactBeginnings beginnings() {
        return new ContactBeginnings(sql, project, clauses, filter);
    }

    private List<ContactId> unconditional(Walk walk) {
        if (filter instanceof AccessFilter.OpenTo open) {
            return access.inOrder(open, project, RecordKind.CONTACT, walk, reader -> DSL.noCondition()).stream()
                    .map(ContactId::new)
                    .toList();
        }
        return sql.select(CRM_CONTACT.ID)
                .from(CRM_CONTACT)
                .where(CRM_CONTACT.PROJECT_ID.eq(project))
                .and(ContactOrder.beyond(walk, sort))
                .orderBy(ContactOrder.alongIndex(walk, sort))
                .limit(walk.limit())
                .fetch(CRM_CONTACT.ID);
    }

    /** Up to the end of the page, however far off it is. */
    private List<ContactId> walked(Beginning beginning, Walk walk) {
        Table<?> met =
                beginning.start().met(walk, contact -> meets(beginning, contact, Probe.EACH_ROW), walk.limit() * PARTS);
        return sql.selectDistinct(ContactStart.KEY, ContactStart.CONTACT)
                .from(met)
                .orderBy(walk.order(ContactStart.KEY, ContactStart.CONTACT))
                .limit(walk.limit())
                .fetch(ContactStart.CONTACT);
    }

    /** The next of the list. */
    private Table<?> ahead(Beginning beginning, Walk walk) {
        return DSL.selectDistinct(ContactStart.KEY, ContactStart.CONTACT)
                .from(beginning.start().ahead(walk, limits.walk()))
                .orderBy(walk.order(ContactStart.KEY, ContactStart.CONTACT))
                .limit(limits.walk())
                .asTable("start");
    }

    /** Those that meet all among rows that name each contact once. */
    private Select<Record1<ContactId>> met(Beginning beginning, Table<?> rows, Probe probe, Walk walk) {
        return DSL.select(ContactStart.CONTACT)
                .from(rows)
                .where(meets(beginning, probe))
                .orderBy(walk.order(ContactStart.KEY, ContactStart.CONTACT))
                .limit(walk.limit());
    }

    /** Those that meet all among a few rows. */
    private Select<Record1<ContactId>> gathered(Beginning beginning, Table<?> rows, Walk walk) {
        Table<?> met = DSL.selectDistinct(ContactStart.KEY, ContactStart.CONTACT)
                .from(rows)
                .where(meets(beginning, Probe.EACH_ROW))
                .and(walk.beyond(ContactStart.KEY, Keyset::key, ContactStart.CONTACT))
                .asTable("start");
        return DSL.select(ContactStart.CONTACT)
                .from(met)
                .orderBy(walk.order(ContactStart.KEY, ContactStart.CONTACT))
                .limit(walk.limit());
    }

    /**
     * Those that a walk has met, and if it has not come to the end of the list, all others. Of these, rows in another order are
     * sorted first, and asked for only until the page is full; rows in the order of the list, of which the walk has met too few,
     * are asked for all at once.
     */
    private List<CrmContactRecord> farOff(ContactBeginnings.Way way, List<ContactId> near, Walk walk) {
        Beginning beginning = way.farOff();
        boolean isSorted = !beginning.start().isInListOrder();
        Table<?> rows = DSL.selectDistinct(ContactStart.KEY, ContactStart.CONTACT)
                .from(beginning.start().ahead(walk))
                .where(DSL.field(way.beginning().start().keyAhead(walk, limits.walk()))
                        .isNotNull())
                .orderBy(isSorted ? walk.order(ContactStart.KEY, ContactStart.CONTACT) : List.of())
                .asTable("start");
        Table<?> far = met(beginning, rows, isSorted ? Probe.EACH_ROW : Probe.ALL_AT_ONCE, walk)
                .asTable("far", CRM_CONTACT.ID.getName());
        return sorted(
                Rows.namesOf(sql, CRM_CONTACT, CRM_CONTACT.PROJECT_ID.eq(project), CRM_CONTACT.ID, near)
                        .union(DSL.select(far.field(CRM_CONTACT.ID.getName(), CRM_CONTACT.ID.getDataType()))
                                .from(far)),
                walk);
    }

    /**
     * The first of some contacts, each of which is named once. They are joined, and by an outer join: H2 reads the whole list for those
     * in a query, and begins with the list where it may and an order is asked for. The others know that no row lacks its contact.
     */
    private List<CrmContactRecord> sorted(Select<Record1<ContactId>> found, Walk walk) {
        String id = CRM_CONTACT.ID.getName();
        return sql.select(CRM_CONTACT.fields())
                .from(found.asTable("found", id))
                .leftJoin(CRM_CONTACT)
                .on(CRM_CONTACT.PROJECT_ID.eq(project))
                .and(CRM_CONTACT.ID.eq(DSL.field(DSL.name("found", id), CRM_CONTACT.ID.getDataType())))
                .where(CRM_CONTACT.ID.isNotNull())
                .and(admitted(CRM_CONTACT.ID, Probe.EACH_ROW))
                .and(ContactOrder.beyond(walk, sort))
                .orderBy(ContactOrder.of(walk, sort))
                .limit(walk.limit())
                .fetchInto(CRM_CONTACT);
    }

    private List<CrmContactRecord> rows(List<ContactId> ids, Walk walk) {
        return ids.isEmpty()
                ? List.of()
                : Rows.ofEach(
                        sql,
                        CRM_CONTACT,
                        CRM_CONTACT.PROJECT_ID.eq(project).and(admitted(CRM_CONTACT.ID, Probe.EACH_ROW)),
                        CRM_CONTACT.ID,
                        ids,
                        ContactOrder.of(walk, sort).toArray(OrderField[]::new));
    }

    private List<CrmContactRecord> byOther(Walk walk) {
        boolean isFree = clauses.isEmpty() && filter instanceof AccessFilter.Everything;
        Optional<Beginning> shortest = isFree ? Optional.empty() : beginnings().shortest();
        return shortest.map(beginning -> sorted(found(beginning), walk)).orElseGet(() -> listed(walk));
    }

    private Select<Record1<ContactId>> found(Beginning beginning) {
        return DSL.selectDistinct(ContactStart.CONTACT)
                .from(beginning.start().first(limits.longest() + 1))
                .where(meets(beginning, Probe.EACH_ROW));
    }

    private List<CrmContactRecord> listed(Walk walk) {
        return sql.selectFrom(CRM_CONTACT)
                .where(CRM_CONTACT.PROJECT_ID.eq(project))
                .and(listed())
                .and(ContactOrder.beyond(walk, sort))
                .orderBy(ContactOrder.alongIndex(walk, sort))
                .limit(walk.limit())
                .fetch();
    }

    /** With one thing to ask for, an index is walked through in the order of the list; else the database knows better. */
    private Condition listed() {
        int questions = clauses.size() + (filter instanceof AccessFilter.OpenTo ? 1 : 0);
        boolean isWalk = questions == 1 && sort instanceof ContactSort.ByCreation;
        return all(isWalk ? Probe.EACH_ROW : Probe.ALL_AT_ONCE);
    }

    private Condition meets(ContactConditions row, Optional<ContactClause> covered) {
        return DSL.and(clauses.stream()
                .filter(clause -> !covered.equals(Optional.of(clause)))
                .map(clause -> clause.condition().apply(row))
                .toList());
    }

    /** What is still to be asked of the rows that a query begins with. */
    private Condition meets(Beginning beginning, Probe probe) {
        return meets(beginning, ContactStart.CONTACT, probe);
    }

    private Condition meets(Beginning beginning, Field<ContactId> contact, Probe probe) {
        Field<ProjectId> ofProject = DSL.val(project, CRM_CONTACT.PROJECT_ID);
        Condition meets = meets(new ContactConditions(ofProject, contact, probe), beginning.covered());
        return beginning.isAdmitted() ? meets : meets.and(admitted(contact, probe));
    }

    private Condition admitted(Field<ContactId> contact, Probe probe) {
        return AccessTable.admits(probe, filter, DSL.val(project, CRM_CONTACT.PROJECT_ID), RecordKind.CONTACT, contact);
    }

    long count() {
        if (filter instanceof AccessFilter.Nothing) {
            return 0;
        }
        if (clauses.isEmpty()) {
            return filter instanceof AccessFilter.OpenTo open
                    ? count(open)
                    : sql.fetchCount(CRM_CONTACT, CRM_CONTACT.PROJECT_ID.eq(project));
        }
        Optional<Beginning> shortest = beginnings().shortest();
        if (shortest.isEmpty()) {
            return sql.fetchCount(
                    CRM_CONTACT, CRM_CONTACT.PROJECT_ID.eq(project).and(all(Probe.ALL_AT_ONCE)));
        }
        return sql.fetchValue(DSL.select(DSL.countDistinct(ContactStart.CONTACT))
                .from(shortest.get().start().first(limits.longest() + 1))
                .where(meets(shortest.get(), Probe.EACH_ROW)));
    }

    private Condition all(Probe probe) {
        return admitted(CRM_CONTACT.ID, probe).and(meets(ContactConditions.ofRow(probe), Optional.empty()));
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
