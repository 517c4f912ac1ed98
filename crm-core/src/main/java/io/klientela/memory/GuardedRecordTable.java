package io.klientela.memory;

import io.klientela.guard.GuardedRecord;
import io.klientela.guard.GuardedRecordStore;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.paging.SortKey;
import io.klientela.session.AccessFilter;
import io.klientela.session.RecordAccess;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is kept of the embedder's own records, by kind and latest id first. */
final class GuardedRecordTable implements GuardedRecordStore {
    private final Table<GuardedRecord> table;
    private final AccessTable access;
    private final Integrity integrity;

    GuardedRecordTable(Rows rows, Integrity integrity) {
        table = new Table<>(rows, Section.GUARDED_RECORDS, GuardedRecord.class);
        access = new AccessTable(rows);
        this.integrity = integrity;
    }

    @Override
    public void insert(GuardedRecord record) {
        integrity.project(record.project());
        integrity.responsible(record.project(), record.access().responsible());
        table.insert(key(record.project(), record.ref()), record);
        access.put(record.project(), record.ref(), record.access());
    }

    @Override
    public boolean update(GuardedRecord record) {
        Optional<GuardedRecord> before =
                find(record.project(), record.ref()).filter(stored -> stored.version() == record.version() - 1);
        if (before.isPresent()) {
            if (!before.get().access().responsible().equals(record.access().responsible())) {
                integrity.responsible(record.project(), record.access().responsible());
            }
            table.put(key(record.project(), record.ref()), record);
            access.put(record.project(), record.ref(), record.access());
        }
        return before.isPresent();
    }

    @Override
    public void delete(ProjectId project, RecordRef record) {
        table.remove(key(project, record));
        access.retire(project, record);
    }

    private Optional<GuardedRecord> find(ProjectId project, RecordRef record) {
        return table.find(key(project, record));
    }

    @Override
    public Optional<GuardedRecord> find(ProjectId project, RecordRef record, AccessFilter filter) {
        return find(project, record).filter(found -> isAdmitted(found, filter));
    }

    @Override
    public List<GuardedRecord> find(ProjectId project, RecordKind kind, AccessFilter filter, Slice slice) {
        Key prefix = of(project, kind);
        Key place =
                slice.after().map(after -> prefix.thenDescending(after.id())).orElse(prefix);
        return table.after(place, prefix)
                .filter(record -> isAdmitted(record, filter))
                .limit(slice.limit())
                .toList();
    }

    @Override
    public Set<UUID> admitted(ProjectId project, RecordKind kind, Collection<UUID> records, AccessFilter filter) {
        return records.stream()
                .filter(record ->
                        find(project, new RecordRef(kind, record), filter).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public long count(ProjectId project, RecordKind kind, AccessFilter filter) {
        return table.under(of(project, kind))
                .filter(record -> isAdmitted(record, filter))
                .count();
    }

    private boolean isAdmitted(GuardedRecord record, AccessFilter filter) {
        return access.admits(filter, record.project(), record.ref());
    }

    @Override
    public Map<RecordKind, Long> countOwned(ProjectId project, EmployeeId employee) {
        return ownedBy(project, employee)
                .collect(Collectors.groupingBy(record -> record.ref().kind(), Collectors.counting()));
    }

    @Override
    public List<RecordRef> owned(ProjectId project, EmployeeId employee, int limit) {
        return ownedBy(project, employee)
                .map(GuardedRecord::ref)
                .sorted(Comparator.comparing(
                        record -> new Keyset(new SortKey(record.kind().code()), record.id())))
                .limit(limit)
                .toList();
    }

    @Override
    public void handOver(ProjectId project, Collection<RecordRef> records, EmployeeId employee, EmployeeId heir) {
        records.stream()
                .flatMap(record -> find(project, record).stream())
                .filter(record -> record.access().responsible().equals(employee))
                .map(record -> new GuardedRecord(
                        record.ref(),
                        project,
                        new RecordAccess(heir, record.access().visibility()),
                        record.version() + 1))
                .forEach(this::update);
    }

    private Stream<GuardedRecord> ownedBy(ProjectId project, EmployeeId employee) {
        return table.under(table.key().then(project.value()))
                .filter(record -> record.access().responsible().equals(employee));
    }

    private Key of(ProjectId project, RecordKind kind) {
        return table.key().then(project.value()).then(kind.code());
    }

    private Key key(ProjectId project, RecordRef record) {
        return of(project, record.kind()).thenDescending(record.id());
    }
}
