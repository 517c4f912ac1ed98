package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CONTACT;
import static io.klientela.jdbc.schema.Tables.CRM_PROJECT;

import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.jdbc.schema.tables.records.CrmContactRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Makes the words of contacts that were stored before there were any, or when they followed other rules. SQL cannot fold
 * them. Each project says by which rules its words were made, so that this costs one query where nothing is to be done.
 */
final class MissingWords {
    private static final int BATCH = 200;

    private final DSLContext sql;

    MissingWords(Configuration configuration) {
        this.sql = configuration.dsl();
    }

    void make() {
        for (ProjectId project : sql.select(CRM_PROJECT.ID)
                .from(CRM_PROJECT)
                .where(CRM_PROJECT.SEARCH_VERSION.lt(ContactWordTable.VERSION))
                .fetch(CRM_PROJECT.ID)) {
            Optional<ContactId> done = Optional.empty();
            do {
                Optional<ContactId> from = done;
                done = sql.transactionResult(transaction -> make(transaction.dsl(), project, from));
            } while (done.isPresent());
        }
    }

    /** Makes those of some contacts, which nobody changes meanwhile, and tells the last of them. */
    private static Optional<ContactId> make(DSLContext sql, ProjectId project, Optional<ContactId> from) {
        List<CrmContactRecord> rows = sql.selectFrom(CRM_CONTACT)
                .where(CRM_CONTACT.PROJECT_ID.eq(project))
                .and(from.map(CRM_CONTACT.ID::gt).orElse(DSL.noCondition()))
                .orderBy(CRM_CONTACT.ID)
                .limit(BATCH)
                .forUpdate()
                .fetch();
        if (rows.isEmpty()) {
            sql.update(CRM_PROJECT)
                    .set(CRM_PROJECT.SEARCH_VERSION, ContactWordTable.VERSION)
                    .where(CRM_PROJECT.ID.eq(project))
                    .execute();
            return Optional.empty();
        }
        new ContactWordTable(sql).rebuild(project, new ContactTable(sql).contacts(project, rows));
        return Optional.of(rows.get(rows.size() - 1).getId());
    }
}
