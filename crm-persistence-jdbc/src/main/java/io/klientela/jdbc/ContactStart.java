package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_CATEGORY;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_WORD;
import static io.klientela.jdbc.schema.Tables.CRM_RECORD_ACCESS;

import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.jdbc.schema.tables.CrmContactWord;
import io.klientela.paging.Keyset;
import io.klientela.paging.SortKey;
import io.klientela.session.AccessFilter;
import io.klientela.session.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Ranges of indexes that hold every contact which meets a condition, and perhaps one of them several times. A query begins
 * there, instead of walking through its list, when they are short: each is read up to {@link #longest} rows.
 *
 * @param ranges makes each select anew, since jOOQ changes one that is limited or united; each row with the contact that it
 *     names and the contact's sort key
 */
record ContactStart(List<Supplier<SelectLimitStep<Record2<ContactId, SortKey>>>> ranges) {
    private static final int LONGEST = 4_000;
    private static final String SETTING = "klientela.longest-start";

    private static final Field<ContactId> NAMED = CRM_CONTACT_WORD.CONTACT_ID;
    private static final Field<SortKey> KEYED = CRM_CONTACT_WORD.SORT_KEY;

    /** The contact that a row of {@link #rows} names. */
    static final Field<ContactId> CONTACT = DSL.field(DSL.name("start", NAMED.getName()), NAMED.getDataType());

    /** Its sort key. */
    static final Field<SortKey> KEY = DSL.field(DSL.name("start", KEYED.getName()), KEYED.getDataType());

    /**
     * Up to so many rows a query begins with a range. Whoever walks through a list of a million instead meets, where the
     * range is longer, a contact of the range at every 250th step; both ways come to some thousands of rows for a page.
     */
    static int longest(DSLContext sql) {
        return sql.configuration().data(SETTING) instanceof Integer set ? set : LONGEST;
    }

    /** Sets what {@link #longest} tells: in the small databases of tests, searches go all their ways only if it is small. */
    static void setLongest(Configuration configuration, int rows) {
        configuration.data(SETTING, rows);
    }

    static ContactStart words(ProjectId project, Collection<WordRange> words) {
        CrmContactWord row = CRM_CONTACT_WORD.as("found");
        return new ContactStart(words.stream()
                .<Supplier<SelectLimitStep<Record2<ContactId, SortKey>>>>map(
                        range -> () -> DSL.select(row.CONTACT_ID, row.SORT_KEY)
                                .from(row)
                                .where(row.PROJECT_ID.eq(project))
                                .and(range.within(row)))
                .toList());
    }

    /** Those that hold an entry of a list of which a contact may have several. */
    static ContactStart members(ProjectId project, CategoryId category) {
        return new ContactStart(List.of(() -> DSL.select(CRM_CONTACT.ID, CRM_CONTACT.SORT_KEY)
                .from(CRM_CONTACT_CATEGORY)
                .join(CRM_CONTACT)
                .on(CRM_CONTACT.PROJECT_ID.eq(CRM_CONTACT_CATEGORY.PROJECT_ID))
                .and(CRM_CONTACT.ID.eq(CRM_CONTACT_CATEGORY.CONTACT_ID))
                .where(CRM_CONTACT_CATEGORY.PROJECT_ID.eq(project))
                .and(CRM_CONTACT_CATEGORY.CATEGORY_ID.eq(category))));
    }

    /** Rows of contacts that an index finds. */
    static ContactStart contacts(ProjectId project, Condition indexed) {
        return new ContactStart(List.of(() -> DSL.select(CRM_CONTACT.ID, CRM_CONTACT.SORT_KEY)
                .from(CRM_CONTACT)
                .where(CRM_CONTACT.PROJECT_ID.eq(project))
                .and(indexed)));
    }

    /** Those that are open to any of some principals. */
    static ContactStart openTo(ProjectId project, Set<Principal> principals) {
        return new ContactStart(principals.stream()
                .sorted()
                .<Supplier<SelectLimitStep<Record2<ContactId, SortKey>>>>map(principal ->
                        () -> DSL.select(CRM_RECORD_ACCESS.RECORD_ID.coerce(CRM_CONTACT.ID), CRM_RECORD_ACCESS.SORT_KEY)
                                .from(CRM_RECORD_ACCESS)
                                .where(CRM_RECORD_ACCESS.PROJECT_ID.eq(project))
                                .and(CRM_RECORD_ACCESS.RECORD_KIND.eq(RecordKind.CONTACT))
                                .and(CRM_RECORD_ACCESS.PRINCIPAL.eq(principal))
                                .and(CRM_RECORD_ACCESS.SORT_KEY.isNotNull()))
                .toList());
    }

    /** The list from where a walk stands, in its order: one range, or one for each principal of the viewer. */
    static ContactStart ahead(ProjectId project, AccessFilter filter, Walk walk) {
        if (filter instanceof AccessFilter.OpenTo open) {
            return new ContactStart(open.principals().stream()
                    .sorted()
                    .<Supplier<SelectLimitStep<Record2<ContactId, SortKey>>>>map(principal -> () -> DSL.select(
                                    CRM_RECORD_ACCESS.RECORD_ID.coerce(CRM_CONTACT.ID), CRM_RECORD_ACCESS.SORT_KEY)
                            .from(CRM_RECORD_ACCESS)
                            .where(CRM_RECORD_ACCESS.PROJECT_ID.eq(project))
                            .and(CRM_RECORD_ACCESS.RECORD_KIND.eq(RecordKind.CONTACT))
                            .and(CRM_RECORD_ACCESS.PRINCIPAL.eq(principal))
                            .and(CRM_RECORD_ACCESS.SORT_KEY.isNotNull())
                            .and(walk.beyond(CRM_RECORD_ACCESS.SORT_KEY, Keyset::key, CRM_RECORD_ACCESS.RECORD_ID))
                            .orderBy(walk.order(CRM_RECORD_ACCESS.SORT_KEY, CRM_RECORD_ACCESS.RECORD_ID)))
                    .toList());
        }
        return new ContactStart(List.of(() -> DSL.select(CRM_CONTACT.ID, CRM_CONTACT.SORT_KEY)
                .from(CRM_CONTACT)
                .where(CRM_CONTACT.PROJECT_ID.eq(project))
                .and(walk.beyond(CRM_CONTACT.SORT_KEY, Keyset::key, CRM_CONTACT.ID))
                .orderBy(walk.order(CRM_CONTACT.SORT_KEY, CRM_CONTACT.ID))));
    }

    /** How many rows there are, of each range no more than {@code most}. */
    Select<Record1<Integer>> count(int most) {
        return DSL.selectCount().from(rows(most));
    }

    /**
     * The rows, as a table of {@link #CONTACT} and {@link #KEY}.
     *
     * @param most of each range: a limit that none reaches tells the database that they are few
     */
    Table<Record2<ContactId, SortKey>> rows(int most) {
        return union(ranges.stream().map(range -> range.get().limit(most)));
    }

    /** All rows, however many. */
    Table<Record2<ContactId, SortKey>> rows() {
        return union(ranges.stream().map(Supplier::get));
    }

    private static Table<Record2<ContactId, SortKey>> union(
            Stream<? extends Select<Record2<ContactId, SortKey>>> selects) {
        return selects.<Select<Record2<ContactId, SortKey>>>map(select -> select)
                .reduce(Select::unionAll)
                .orElseThrow()
                .asTable("start", NAMED.getName(), KEYED.getName());
    }
}
