package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONSENT_STATE;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_CATEGORY;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_FIELD;
import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_WORD;
import static io.klientela.jdbc.schema.Tables.CRM_RECORD_ACCESS;

import io.klientela.consent.Decision;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.jdbc.schema.tables.CrmContact;
import io.klientela.jdbc.schema.tables.CrmContactCategory;
import io.klientela.jdbc.schema.tables.CrmContactWord;
import io.klientela.jdbc.schema.tables.CrmRecordAccess;
import io.klientela.jdbc.schema.tables.records.CrmContactRecord;
import io.klientela.paging.SortKey;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.session.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Ranges of indexes that hold every contact which meets a condition, and perhaps one of them several times: where a query may
 * begin.
 *
 * @param ranges the ranges
 */
record ContactStart(List<ContactRange> ranges) {
    private static final Field<ContactId> NAMED = CRM_CONTACT_WORD.CONTACT_ID;
    private static final Field<SortKey> KEYED = CRM_CONTACT_WORD.SORT_KEY;

    /** The contact that a row of {@link #first} or {@link #ahead} names. */
    static final Field<ContactId> CONTACT = DSL.field(DSL.name("start", NAMED.getName()), NAMED.getDataType());

    /** Its sort key. */
    static final Field<SortKey> KEY = DSL.field(DSL.name("start", KEYED.getName()), KEYED.getDataType());

    /** Those that have a word which begins in one of some ways. They do not lie in the order of lists. */
    static ContactStart beginnings(ProjectId project, Collection<WordRange> beginnings) {
        CrmContactWord row = CRM_CONTACT_WORD.as("found");
        return new ContactStart(beginnings.stream()
                .map(beginning -> new ContactRange(
                        row,
                        row.PROJECT_ID.eq(project).and(beginning.within(row)),
                        row.CONTACT_ID,
                        row.SORT_KEY,
                        List.of(row.PROJECT_ID),
                        List.of(row.WORD, row.SORT_KEY, row.CONTACT_ID)))
                .toList());
    }

    /** Those that have one word. */
    static ContactStart word(ProjectId project, WordRange word) {
        CrmContactWord row = CRM_CONTACT_WORD.as("found");
        return inListOrder(
                row,
                row.PROJECT_ID.eq(project).and(word.within(row)),
                row.CONTACT_ID,
                row.SORT_KEY,
                List.of(row.PROJECT_ID, row.WORD));
    }

    /** Those that hold an entry of a list of which a contact may have several. */
    static ContactStart members(ProjectId project, CategoryId category) {
        CrmContactCategory row = CRM_CONTACT_CATEGORY.as("found");
        return inListOrder(
                row,
                row.PROJECT_ID.eq(project).and(row.CATEGORY_ID.eq(category)),
                row.CONTACT_ID,
                row.SORT_KEY,
                List.of(row.PROJECT_ID, row.CATEGORY_ID));
    }

    /** Those whose column has a value, where an index begins with the column and goes on in the order of lists. */
    static <T> ContactStart contacts(ProjectId project, TableField<CrmContactRecord, T> indexed, T value) {
        CrmContact row = CRM_CONTACT.as("found");
        return inListOrder(
                row,
                row.PROJECT_ID
                        .eq(project)
                        .and(Objects.requireNonNull(row.field(indexed)).eq(value)),
                row.ID,
                row.SORT_KEY,
                List.of(row.PROJECT_ID, Objects.requireNonNull(row.field(indexed))));
    }

    /** All there are. */
    static ContactStart list(ProjectId project) {
        CrmContact row = CRM_CONTACT.as("found");
        return inListOrder(row, row.PROJECT_ID.eq(project), row.ID, row.SORT_KEY, List.of(row.PROJECT_ID));
    }

    /** Those that were added in a time. */
    static ContactStart created(ProjectId project, Condition within) {
        return new ContactStart(List.of(new ContactRange(
                CRM_CONTACT,
                CRM_CONTACT.PROJECT_ID.eq(project).and(within),
                CRM_CONTACT.ID,
                CRM_CONTACT.SORT_KEY,
                List.of(CRM_CONTACT.PROJECT_ID),
                List.of(CRM_CONTACT.CREATED_AT, CRM_CONTACT.ID))));
    }

    /** Those with a value in a custom field. */
    static ContactStart values(ProjectId project, CustomFieldId field, CustomFieldConditions.Met met) {
        return unsorted(
                CRM_CONTACT_FIELD,
                CRM_CONTACT_FIELD
                        .PROJECT_ID
                        .eq(project)
                        .and(CRM_CONTACT_FIELD.FIELD_ID.eq(field))
                        .and(met.holds()),
                CRM_CONTACT_FIELD.CONTACT_ID,
                project,
                List.of(met.column(), CRM_CONTACT_FIELD.CONTACT_ID));
    }

    /** Those that have consented to a purpose on a channel. */
    static ContactStart consented(ProjectId project, ConsentPurpose purpose, Channel channel) {
        return unsorted(
                CRM_CONSENT_STATE,
                CRM_CONSENT_STATE
                        .PROJECT_ID
                        .eq(project)
                        .and(CRM_CONSENT_STATE.PURPOSE.eq(purpose))
                        .and(CRM_CONSENT_STATE.CHANNEL.eq(channel))
                        .and(CRM_CONSENT_STATE.DECISION.eq(Decision.GIVEN)),
                CRM_CONSENT_STATE.CONTACT_ID,
                project,
                List.of(CRM_CONSENT_STATE.CONTACT_ID));
    }

    /** One of rows that do not hold the contact's sort key, which is looked up. */
    private static ContactStart unsorted(
            Table<?> rows, Condition within, Field<ContactId> contact, ProjectId project, List<Field<?>> order) {
        CrmContact named = CRM_CONTACT.as("named");
        Field<SortKey> key = DSL.field(DSL.select(named.SORT_KEY)
                .from(named)
                .where(named.PROJECT_ID.eq(project))
                .and(named.ID.eq(contact)));
        return new ContactStart(List.of(new ContactRange(rows, within, contact, key, List.of(), order)));
    }

    /** Those that are open to any of some principals: a range for each. */
    static ContactStart openTo(ProjectId project, Set<Principal> principals) {
        CrmRecordAccess row = CRM_RECORD_ACCESS.as("found");
        return new ContactStart(principals.stream()
                .sorted()
                .map(principal -> ContactRange.inListOrder(
                        row,
                        row.PROJECT_ID
                                .eq(project)
                                .and(row.RECORD_KIND.eq(RecordKind.CONTACT))
                                .and(row.PRINCIPAL.eq(principal))
                                .and(row.SORT_KEY.isNotNull()),
                        row.RECORD_ID.coerce(CRM_CONTACT.ID),
                        row.SORT_KEY,
                        List.of(row.PROJECT_ID, row.RECORD_KIND, row.PRINCIPAL)))
                .toList());
    }

    private static ContactStart inListOrder(
            Table<?> rows, Condition within, Field<ContactId> contact, Field<SortKey> key, List<Field<?>> constants) {
        return new ContactStart(List.of(ContactRange.inListOrder(rows, within, contact, key, constants)));
    }

    /** Whether a walk through the list can go through the ranges instead. */
    boolean isInListOrder() {
        return ranges.stream().allMatch(ContactRange::isInListOrder);
    }

    /** How many rows there are, of each range no more than {@code most}. */
    Select<Record1<Integer>> count(int most) {
        return DSL.selectCount().from(first(most));
    }

    /**
     * The sort key of the contact that lies so many rows beyond the place where a walk stands: none if there are fewer. The
     * ranges are in the order of lists.
     */
    Select<Record1<SortKey>> keyAhead(Walk walk, int rows) {
        return DSL.select(KEY)
                .from(ahead(walk, rows))
                .orderBy(walk.order(KEY, CONTACT))
                .offset(rows - 1)
                .limit(1);
    }

    /** The first rows of each range: a limit that none reaches tells the database that they are few. */
    Table<Record2<ContactId, SortKey>> first(int most) {
        return union(ranges.stream().map(range -> range.first(most)));
    }

    /** All rows beyond the place where a walk stands. */
    Table<Record2<ContactId, SortKey>> ahead(Walk walk) {
        return union(ranges.stream().map(range -> range.beyond(walk)));
    }

    /** The next rows of each range beyond that place. */
    Table<Record2<ContactId, SortKey>> ahead(Walk walk, int most) {
        return union(ranges.stream().map(range -> range.beyond(walk, most)));
    }

    /** Those of the next rows of each range that meet a condition on the contact that they name. */
    Table<Record2<ContactId, SortKey>> met(Walk walk, Function<Field<ContactId>, Condition> condition, int most) {
        return union(ranges.stream().map(range -> range.beyond(walk, condition.apply(range.contact()), most)));
    }

    /** As a table of {@link #CONTACT} and {@link #KEY}. */
    private static Table<Record2<ContactId, SortKey>> union(
            Stream<? extends Select<Record2<ContactId, SortKey>>> selects) {
        return selects.<Select<Record2<ContactId, SortKey>>>map(select -> select)
                .reduce(Select::unionAll)
                .orElseThrow()
                .asTable("start", NAMED.getName(), KEYED.getName());
    }
}
