package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_GUARDED_RECORD;

import io.klientela.guard.GuardedRecord;
import io.klientela.guard.GuardedRecordStore;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.jdbc.schema.tables.records.CrmGuardedRecordRecord;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import io.klientela.session.RecordAccess;
import io.klientela.session.Visibility;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/** What is kept of the embedder's own records: a row each, and their access rows. */
final class GuardedRecordTable implements GuardedRecordStore {
    private static final int CHUNK = 1000;

    private final DSLContext sql;
    private final AccessTable access;
    private final References references;

    GuardedRecordTable(DSLContext sql) {
        this.sql = sql;
        this.access = new AccessTable(sql);
        this.references = new References(sql);
    }

    @Override
    public void insert(GuardedRecord record) {
        references.holdActive(record.project(), record.access().responsible());
        Rows.insert(sql, row(record));
        // A record of the same name may have been here before; its access is what it is now.
        access.update(record.project(), record.ref(), record.access(), Optional.empty());
    }

    @Override
    public boolean update(GuardedRecord record) {
        if (!Rows.update(sql, row(record), CRM_GUARDED_RECORD.VERSION, record.version())) {
            return false;
        }
        access.update(record.project(), record.ref(), record.access(), Optional.empty());
        return true;
    }

    private static CrmGuardedRecordRecord row(GuardedRecord record) {
        CrmGuardedRecordRecord row = new CrmGuardedRecordRecord();
        row.setProjectId(record.project());
        row.setRecordKind(record.ref().kind());
        row.setRecordId(record.ref().id());
        row.setResponsibleId(record.access().responsible());
        row.setVersion(record.version());
        return row;
    }

    @Override
    public void delete(ProjectId project, RecordRef record) {
        sql.deleteFrom(CRM_GUARDED_RECORD).where(is(project, record)).execute();
        access.retire(project, record);
    }

    private static Condition is(ProjectId project, RecordRef record) {
        return of(project, record.kind()).and(CRM_GUARDED_RECORD.RECORD_ID.eq(record.id()));
    }

    private static Condition of(ProjectId project, RecordKind kind) {
        return CRM_GUARDED_RECORD.PROJECT_ID.eq(project).and(CRM_GUARDED_RECORD.RECORD_KIND.eq(kind));
    }

    @Override
    public Optional<GuardedRecord> find(ProjectId project, RecordRef record, AccessFilter filter) {
        return records(
                        project,
                        record.kind(),
                        sql.selectFrom(CRM_GUARDED_RECORD)
                                .where(is(project, record))
                                .and(admitted(filter))
                                .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public List<GuardedRecord> find(ProjectId project, RecordKind kind, AccessFilter filter, Slice slice) {
        return records(
                project,
                kind,
                sql.selectFrom(CRM_GUARDED_RECORD)
                        .where(of(project, kind))
                        .and(admitted(filter))
                        .and(Places.before(slice, CRM_GUARDED_RECORD.RECORD_ID))
                        .orderBy(CRM_GUARDED_RECORD.RECORD_ID.desc())
                        .limit(slice.limit())
                        .fetch());
    }

    @Override
    public Set<UUID> admitted(ProjectId project, RecordKind kind, Collection<UUID> records, AccessFilter filter) {
        Set<UUID> admitted = new HashSet<>();
        List<UUID> asked = List.copyOf(records);
        for (int from = 0; from < asked.size(); from += CHUNK) {
            admitted.addAll(sql.select(CRM_GUARDED_RECORD.RECORD_ID)
                    .from(CRM_GUARDED_RECORD)
                    .where(of(project, kind))
                    .and(CRM_GUARDED_RECORD.RECORD_ID.in(asked.subList(from, Math.min(asked.size(), from + CHUNK))))
                    .and(admitted(filter))
                    .fetch(CRM_GUARDED_RECORD.RECORD_ID));
        }
        return admitted;
    }

    @Override
    public long count(ProjectId project, RecordKind kind, AccessFilter filter) {
        return sql.fetchCount(CRM_GUARDED_RECORD, of(project, kind).and(admitted(filter)));
    }

    private static Condition admitted(AccessFilter filter) {
        return AccessTable.admits(
                filter, CRM_GUARDED_RECORD.PROJECT_ID, CRM_GUARDED_RECORD.RECORD_KIND, CRM_GUARDED_RECORD.RECORD_ID);
    }

    private List<GuardedRecord> records(ProjectId project, RecordKind kind, List<CrmGuardedRecordRecord> rows) {
        Map<UUID, Visibility> visibilities = access.visibilities(
                project,
                kind,
                rows.stream().map(CrmGuardedRecordRecord::getRecordId).toList());
        return rows.stream()
                .map(row -> new GuardedRecord(
                        new RecordRef(row.getRecordKind(), row.getRecordId()),
                        row.getProjectId(),
                        new RecordAccess(
                                row.getResponsibleId(),
                                visibilities.getOrDefault(row.getRecordId(), Visibility.onlyResponsible())),
                        row.getVersion()))
                .toList();
    }

    @Override
    public Map<RecordKind, Long> countOwned(ProjectId project, EmployeeId employee) {
        return sql
                .select(CRM_GUARDED_RECORD.RECORD_KIND, DSL.count())
                .from(CRM_GUARDED_RECORD)
                .where(ownedBy(project, employee))
                .groupBy(CRM_GUARDED_RECORD.RECORD_KIND)
                .fetch()
                .stream()
                .collect(Collectors.toMap(Record2::value1, row -> row.value2().longValue()));
    }

    @Override
    public List<RecordRef> owned(ProjectId project, EmployeeId employee, int limit) {
        return sql.select(CRM_GUARDED_RECORD.RECORD_KIND, CRM_GUARDED_RECORD.RECORD_ID)
                .from(CRM_GUARDED_RECORD)
                .where(ownedBy(project, employee))
                .orderBy(CRM_GUARDED_RECORD.RECORD_KIND, CRM_GUARDED_RECORD.RECORD_ID)
                .limit(limit)
                .fetch(row -> new RecordRef(row.value1(), row.value2()));
    }

    @Override
    public void handOver(ProjectId project, Collection<RecordRef> records, EmployeeId employee, EmployeeId heir) {
        records.stream().collect(Collectors.groupingBy(RecordRef::kind)).forEach((kind, ofKind) -> {
            List<UUID> ids = ofKind.stream().map(RecordRef::id).toList();
            int moved = sql.update(CRM_GUARDED_RECORD)
                    .set(CRM_GUARDED_RECORD.RESPONSIBLE_ID, heir)
                    .set(CRM_GUARDED_RECORD.VERSION, CRM_GUARDED_RECORD.VERSION.plus(1))
                    .where(ownedBy(project, employee))
                    .and(CRM_GUARDED_RECORD.RECORD_KIND.eq(kind))
                    .and(CRM_GUARDED_RECORD.RECORD_ID.in(ids))
                    .execute();
            Ownership.requireAll(moved, ofKind);
            access.handOver(project, kind, ids, employee, heir);
        });
    }

    private static Condition ownedBy(ProjectId project, EmployeeId employee) {
        return CRM_GUARDED_RECORD.PROJECT_ID.eq(project).and(CRM_GUARDED_RECORD.RESPONSIBLE_ID.eq(employee));
    }
}
