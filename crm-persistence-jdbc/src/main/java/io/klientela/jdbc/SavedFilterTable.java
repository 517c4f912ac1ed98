package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_RECORD_ACCESS;
import static io.klientela.jdbc.schema.Tables.CRM_SAVED_FILTER;

import io.klientela.id.CategoryId;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.id.SavedFilterId;
import io.klientela.jdbc.schema.tables.records.CrmSavedFilterRecord;
import io.klientela.savedfilter.QueryText;
import io.klientela.savedfilter.SavedFilter;
import io.klientela.savedfilter.SavedFilterStore;
import io.klientela.session.AccessFilter;
import io.klientela.session.RecordAccess;
import io.klientela.session.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Saved filters: a row each, the query as text; to whom they are open stands in their access rows. */
final class SavedFilterTable implements SavedFilterStore {
    private final DSLContext sql;
    private final AccessTable access;

    SavedFilterTable(DSLContext sql) {
        this.sql = sql;
        this.access = new AccessTable(sql);
    }

    @Override
    public void insert(SavedFilter filter) {
        Rows.insert(sql, row(filter));
        access.insert(filter.project(), filter.id().ref(), filter.access(), Optional.empty());
    }

    @Override
    public boolean update(SavedFilter filter) {
        if (!Rows.update(sql, row(filter), CRM_SAVED_FILTER.VERSION, filter.version())) {
            return false;
        }
        access.update(filter.project(), filter.id().ref(), filter.access(), Optional.empty());
        return true;
    }

    private static CrmSavedFilterRecord row(SavedFilter filter) {
        CrmSavedFilterRecord row = new CrmSavedFilterRecord();
        row.setProjectId(filter.project());
        row.setId(filter.id());
        row.setName(filter.name());
        row.setQueryText(QueryText.of(filter.query()));
        row.setResponsibleId(filter.access().responsible());
        row.setVersion(filter.version());
        return row;
    }

    @Override
    public void delete(ProjectId project, SavedFilterId id) {
        sql.deleteFrom(CRM_SAVED_FILTER)
                .where(CRM_SAVED_FILTER.PROJECT_ID.eq(project))
                .and(CRM_SAVED_FILTER.ID.eq(id))
                .execute();
        access.retire(project, id.ref());
    }

    @Override
    public Optional<SavedFilter> find(ProjectId project, SavedFilterId id, AccessFilter filter) {
        return find(project, filter, CRM_SAVED_FILTER.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<SavedFilter> find(ProjectId project, AccessFilter filter) {
        return find(project, filter, DSL.noCondition());
    }

    @Override
    public long countNaming(ProjectId project, CategoryId category, AccessFilter filter) {
        return sql.fetchCount(CRM_SAVED_FILTER, admitted(project, filter), naming(category));
    }

    @Override
    public List<SavedFilter> findNaming(ProjectId project, CategoryId category, AccessFilter filter, int limit) {
        return filters(
                project,
                sql.selectFrom(CRM_SAVED_FILTER)
                        .where(admitted(project, filter))
                        .and(naming(category))
                        .orderBy(CRM_SAVED_FILTER.ID)
                        .limit(limit)
                        .fetch());
    }

    private static Condition naming(CategoryId category) {
        return CRM_SAVED_FILTER.QUERY_TEXT.contains(QueryText.naming(category));
    }

    private static Condition admitted(ProjectId project, AccessFilter filter) {
        return CRM_SAVED_FILTER
                .PROJECT_ID
                .eq(project)
                .and(AccessTable.admits(
                        filter, CRM_SAVED_FILTER.PROJECT_ID, RecordKind.SAVED_FILTER, CRM_SAVED_FILTER.ID));
    }

    private List<SavedFilter> find(ProjectId project, AccessFilter filter, Condition which) {
        return filters(
                project,
                sql.selectFrom(CRM_SAVED_FILTER)
                        .where(admitted(project, filter))
                        .and(which)
                        .orderBy(CRM_SAVED_FILTER.ID)
                        .fetch());
    }

    private List<SavedFilter> filters(ProjectId project, List<CrmSavedFilterRecord> rows) {
        Map<UUID, Visibility> visibilities = access.visibilities(
                project,
                RecordKind.SAVED_FILTER,
                rows.stream().map(row -> row.getId().value()).toList());
        return rows.stream()
                .map(row -> new SavedFilter(
                        row.getId(),
                        project,
                        row.getName(),
                        QueryText.parse(row.getQueryText()),
                        new RecordAccess(
                                row.getResponsibleId(),
                                visibilities.getOrDefault(row.getId().value(), Visibility.onlyResponsible())),
                        row.getVersion()))
                .toList();
    }

    @Override
    public Map<RecordKind, Long> countOwned(ProjectId project, EmployeeId employee) {
        return ownership().count(project, employee);
    }

    @Override
    public List<RecordRef> owned(ProjectId project, EmployeeId employee, int limit) {
        return ownership().find(project, employee, limit);
    }

    @Override
    public void handOver(ProjectId project, Collection<RecordRef> records, EmployeeId employee, EmployeeId heir) {
        ownership().handOver(project, records, employee, heir);
    }

    private Ownership<CrmSavedFilterRecord> ownership() {
        return new Ownership<>(
                sql,
                RecordKind.SAVED_FILTER,
                CRM_SAVED_FILTER.PROJECT_ID,
                CRM_SAVED_FILTER.ID.coerce(CRM_RECORD_ACCESS.RECORD_ID),
                CRM_SAVED_FILTER.RESPONSIBLE_ID,
                CRM_SAVED_FILTER.VERSION);
    }
}
