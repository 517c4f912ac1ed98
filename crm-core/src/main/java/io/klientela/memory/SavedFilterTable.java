package io.klientela.memory;

import io.klientela.id.CategoryId;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.id.SavedFilterId;
import io.klientela.savedfilter.QueryText;
import io.klientela.savedfilter.SavedFilter;
import io.klientela.savedfilter.SavedFilterStore;
import io.klientela.session.AccessFilter;
import io.klientela.session.RecordAccess;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Saved filters by id. */
final class SavedFilterTable implements SavedFilterStore {
    private final Table<SavedFilter> table;
    private final AccessTable access;
    private final Integrity integrity;

    SavedFilterTable(Rows rows, Integrity integrity) {
        table = new Table<>(rows, Section.SAVED_FILTERS, SavedFilter.class);
        access = new AccessTable(rows);
        this.integrity = integrity;
    }

    @Override
    public void insert(SavedFilter filter) {
        integrity.project(filter.project());
        integrity.responsible(filter.project(), filter.access().responsible());
        table.insert(table.key(filter.project(), filter.id()), filter);
        access.put(filter.project(), filter.id().ref(), filter.access());
    }

    @Override
    public boolean update(SavedFilter filter) {
        Optional<SavedFilter> before =
                find(filter.project(), filter.id()).filter(stored -> stored.version() == filter.version() - 1);
        if (before.isPresent()) {
            if (!before.get().access().responsible().equals(filter.access().responsible())) {
                integrity.responsible(filter.project(), filter.access().responsible());
            }
            table.put(table.key(filter.project(), filter.id()), filter);
            access.put(filter.project(), filter.id().ref(), filter.access());
        }
        return before.isPresent();
    }

    @Override
    public void delete(ProjectId project, SavedFilterId id) {
        table.remove(table.key(project, id));
        access.retire(project, id.ref());
    }

    private Optional<SavedFilter> find(ProjectId project, SavedFilterId id) {
        return table.find(table.key(project, id));
    }

    @Override
    public Optional<SavedFilter> find(ProjectId project, SavedFilterId id, AccessFilter filter) {
        return find(project, id).filter(found -> access.admits(filter, project, id.ref()));
    }

    @Override
    public List<SavedFilter> find(ProjectId project, AccessFilter filter) {
        return admitted(project, filter).toList();
    }

    private Stream<SavedFilter> admitted(ProjectId project, AccessFilter filter) {
        return all(project)
                .filter(found -> access.admits(filter, project, found.id().ref()));
    }

    @Override
    public long countNaming(ProjectId project, CategoryId category, AccessFilter filter) {
        return naming(project, category, filter).count();
    }

    @Override
    public List<SavedFilter> findNaming(ProjectId project, CategoryId category, AccessFilter filter, int limit) {
        return naming(project, category, filter).limit(limit).toList();
    }

    private Stream<SavedFilter> naming(ProjectId project, CategoryId category, AccessFilter filter) {
        String name = QueryText.naming(category);
        return admitted(project, filter)
                .filter(found -> QueryText.of(found.query()).contains(name));
    }

    private Stream<SavedFilter> all(ProjectId project) {
        return table.under(table.key().then(project.value()));
    }

    private Stream<SavedFilter> ownedBy(ProjectId project, EmployeeId employee) {
        return all(project).filter(filter -> filter.access().responsible().equals(employee));
    }

    @Override
    public Map<RecordKind, Long> countOwned(ProjectId project, EmployeeId employee) {
        long count = ownedBy(project, employee).count();
        return count == 0 ? Map.of() : Map.of(RecordKind.SAVED_FILTER, count);
    }

    @Override
    public List<RecordRef> owned(ProjectId project, EmployeeId employee, int limit) {
        return ownedBy(project, employee)
                .limit(limit)
                .map(filter -> filter.id().ref())
                .toList();
    }

    @Override
    public void handOver(ProjectId project, Collection<RecordRef> records, EmployeeId employee, EmployeeId heir) {
        records.stream()
                .flatMap(record -> find(project, new SavedFilterId(record.id())).stream())
                .filter(filter -> filter.access().responsible().equals(employee))
                .map(filter -> new SavedFilter(
                        filter.id(),
                        project,
                        filter.name(),
                        filter.query(),
                        new RecordAccess(heir, filter.access().visibility()),
                        filter.version() + 1))
                .forEach(this::update);
    }
}
