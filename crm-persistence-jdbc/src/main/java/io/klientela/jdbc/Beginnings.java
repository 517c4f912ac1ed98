package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CHANGE;

import io.klientela.history.Change;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Slice;
import io.klientela.relationship.Added;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * When and by whom relationships of one kind were added, as the history of each end tells it. Rows are walked along the index of
 * that history, which lies in the order of the list.
 *
 * @param kind of what kind
 * @param table their rows
 * @param project the column that holds the project of a row
 * @param id the column that holds its id
 */
record Beginnings<R extends Record>(RecordKind kind, Table<R> table, Field<ProjectId> project, Field<?> id) {
    <T> List<Added<T>> latest(
            DSLContext sql,
            ProjectId of,
            ContactId contact,
            Condition admitted,
            Slice slice,
            Function<R, T> relationship) {
        return sql.select(table.asterisk(), CRM_CHANGE.HAPPENED_AT, CRM_CHANGE.ACTOR)
                .from(CRM_CHANGE)
                .join(table)
                .on(project.eq(CRM_CHANGE.PROJECT_ID))
                .and(id.coerce(CRM_CHANGE.RECORD_ID).eq(CRM_CHANGE.RECORD_ID))
                .where(CRM_CHANGE.PROJECT_ID.eq(of))
                .and(CRM_CHANGE.ROOT_KIND.eq(RecordKind.CONTACT))
                .and(CRM_CHANGE.ROOT_ID.eq(contact.value()))
                .and(CRM_CHANGE.RECORD_KIND.eq(kind))
                .and(CRM_CHANGE.ACTION_CODE.eq(Change.Action.CREATED.name()))
                .and(admitted)
                .and(Places.earlier(slice, CRM_CHANGE.HAPPENED_AT, CRM_CHANGE.RECORD_ID))
                .orderBy(CRM_CHANGE.HAPPENED_AT.desc(), CRM_CHANGE.RECORD_ID.desc())
                .limit(slice.limit())
                .fetch(row -> new Added<>(
                        relationship.apply(row.into(table)),
                        row.get(CRM_CHANGE.HAPPENED_AT),
                        row.get(CRM_CHANGE.ACTOR)));
    }
}
