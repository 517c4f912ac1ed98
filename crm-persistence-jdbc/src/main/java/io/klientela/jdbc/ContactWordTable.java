package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT_WORD;

import io.klientela.contact.ContactWords;
import io.klientela.contact.FullContact;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.records.CrmContactWordRecord;
import io.klientela.paging.SearchWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The words by which contacts are found. */
final class ContactWordTable {
    /** By which rules words are made: counts up when they change, so that those of old contacts are made anew. */
    static final int VERSION = 1;

    /** Words that a basic view shows. */
    static final String BASIC = "basic";

    /** Words of cities, also where the basic view shows them too: cities are asked for by themselves. */
    static final String CITY = "city";

    private static final String FULL = "full";

    private final DSLContext sql;

    ContactWordTable(DSLContext sql) {
        this.sql = sql;
    }

    void insert(FullContact contact) {
        Rows.insertAll(sql, rows(contact));
    }

    /** Writes what differs from what is stored: most changes of a contact leave its words. */
    void update(FullContact contact) {
        Set<CrmContactWordRecord> stored = new HashSet<>(sql.selectFrom(CRM_CONTACT_WORD)
                .where(of(contact.project(), contact.id()))
                .fetch());
        List<CrmContactWordRecord> rows = rows(contact);
        if (!stored.equals(new HashSet<>(rows))) {
            delete(contact.project(), contact.id());
            Rows.insertAll(sql, rows);
        }
    }

    void delete(ProjectId project, ContactId contact) {
        sql.deleteFrom(CRM_CONTACT_WORD).where(of(project, contact)).execute();
    }

    /** Makes the words of these contacts, whatever is there. */
    void rebuild(ProjectId project, List<FullContact> contacts) {
        sql.deleteFrom(CRM_CONTACT_WORD)
                .where(CRM_CONTACT_WORD.PROJECT_ID.eq(project))
                .and(CRM_CONTACT_WORD.CONTACT_ID.in(
                        contacts.stream().map(FullContact::id).toList()))
                .execute();
        Rows.insertAll(
                sql,
                contacts.stream().flatMap(contact -> rows(contact).stream()).toList());
    }

    private static Condition of(ProjectId project, ContactId contact) {
        return CRM_CONTACT_WORD.PROJECT_ID.eq(project).and(CRM_CONTACT_WORD.CONTACT_ID.eq(contact));
    }

    private static List<CrmContactWordRecord> rows(FullContact contact) {
        ContactWords words = ContactWords.of(contact);
        Set<SearchWord> full = new HashSet<>(words.withheld());
        full.removeAll(words.basic());
        full.removeAll(words.cities());
        List<CrmContactWordRecord> rows = new ArrayList<>();
        add(rows, contact, words.basic(), BASIC);
        add(rows, contact, words.cities(), CITY);
        add(rows, contact, full, FULL);
        return rows;
    }

    private static void add(
            List<CrmContactWordRecord> rows, FullContact contact, Collection<SearchWord> words, String part) {
        for (SearchWord word : words.stream().sorted().toList()) {
            CrmContactWordRecord row = new CrmContactWordRecord();
            row.setProjectId(contact.project());
            row.setWord(word);
            row.setSortKey(contact.sortKey());
            row.setContactId(contact.id());
            row.setPart(part);
            rows.add(row);
        }
    }
}
