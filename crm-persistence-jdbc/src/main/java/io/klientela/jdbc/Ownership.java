package io.klientela.jdbc;

import io.klientela.error.TransientStorageException;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * Records of one kind in one table, by the employee who is responsible for them.
 *
 * @param <R> the rows of the table
 */
final class Ownership<R extends Record> {
    private final DSLContext sql;
    private final RecordKind kind;
    private final TableField<R, ProjectId> project;
    private final Field<UUID> id;
    private final TableField<R, EmployeeId> responsible;
    private final TableField<R, Long> version;

    Ownership(
            DSLContext sql,
            RecordKind kind,
            TableField<R, ProjectId> project,
            Field<UUID> id,
            TableField<R, EmployeeId> responsible,
            TableField<R, Long> version) {
        this.sql = sql;
        this.kind = kind;
        this.project = project;
        this.id = id;
        this.responsible = responsible;
        this.version = version;
    }

    Map<RecordKind, Long> count(ProjectId where, EmployeeId employee) {
        long count = sql.fetchCount(Objects.requireNonNull(project.getTable()), ownedBy(where, employee));
        return count == 0 ? Map.of() : Map.of(kind, count);
    }

    List<RecordRef> find(ProjectId where, EmployeeId employee, int limit) {
        return sql.select(id)
                .from(project.getTable())
                .where(ownedBy(where, employee))
                .orderBy(id)
                .limit(limit)
                .fetch(row -> new RecordRef(kind, row.value1()));
    }

    void handOver(ProjectId where, Collection<RecordRef> records, EmployeeId employee, EmployeeId heir) {
        List<UUID> ids = records.stream().map(RecordRef::id).toList();
        int moved = sql.update(Objects.requireNonNull(project.getTable()))
                .set(responsible, heir)
                .set(version, version.plus(1))
                .where(ownedBy(where, employee))
                .and(id.in(ids))
                .execute();
        requireAll(moved, records);
        new AccessTable(sql).handOver(where, kind, ids, employee, heir);
    }

    /** Another transaction may have been faster to assign one of the records to someone. */
    static void requireAll(int moved, Collection<RecordRef> records) {
        if (moved != records.size()) {
            throw TransientStorageException.overtaken(records.iterator().next(), 1);
        }
    }

    private Condition ownedBy(ProjectId where, EmployeeId employee) {
        return project.eq(where).and(responsible.eq(employee));
    }
}
