package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_CHANGE;
import static io.klientela.jdbc.schema.Tables.CRM_CHANGE_FIELD;

import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.history.HistoryQuery;
import io.klientela.history.HistoryReach;
import io.klientela.history.HistoryStore;
import io.klientela.id.ChangeId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.jdbc.schema.tables.records.CrmChangeFieldRecord;
import io.klientela.jdbc.schema.tables.records.CrmChangeRecord;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The history: a row for each change, and one for each field that it changed. */
final class HistoryTable implements HistoryStore {
    private final DSLContext sql;

    HistoryTable(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void append(List<Change> changes) {
        Rows.insertAll(sql, changes.stream().map(HistoryTable::row).toList());
        Rows.insertAll(
                sql, changes.stream().flatMap(change -> fields(change).stream()).toList());
    }

    private static CrmChangeRecord row(Change change) {
        CrmChangeRecord row = new CrmChangeRecord();
        row.setProjectId(change.project());
        row.setId(change.id());
        row.setRecordKind(change.record().kind());
        row.setRecordId(change.record().id());
        row.setRootKind(change.root().kind());
        row.setRootId(change.root().id());
        row.setCounterpartKind(change.counterpart().map(RecordRef::kind).orElse(null));
        row.setCounterpartId(change.counterpart().map(RecordRef::id).orElse(null));
        row.setActionCode(change.action().name());
        row.setOperationId(change.operation().orElse(null));
        row.setActor(change.actor());
        row.setHappenedAt(change.at());
        return row;
    }

    private static List<CrmChangeFieldRecord> fields(Change change) {
        List<CrmChangeFieldRecord> rows = new ArrayList<>();
        for (FieldChange field : change.fields()) {
            CrmChangeFieldRecord row = new CrmChangeFieldRecord();
            row.setProjectId(change.project());
            row.setChangeId(change.id());
            row.setPlace(rows.size());
            row.setFieldName(field.field());
            row.setOldValue(field.before().orElse(null));
            row.setNewValue(field.after().orElse(null));
            rows.add(row);
        }
        return rows;
    }

    @Override
    public List<Change> find(ProjectId project, RecordRef record, AccessFilter filter, Slice slice) {
        return changes(
                project,
                sql.selectFrom(CRM_CHANGE)
                        .where(of(project, record, filter))
                        .and(Places.before(slice, CRM_CHANGE.ID))
                        .orderBy(CRM_CHANGE.ID.desc())
                        .limit(slice.limit())
                        .fetch());
    }

    private static Condition of(ProjectId project, RecordRef record, AccessFilter filter) {
        return DSL.and(
                CRM_CHANGE.PROJECT_ID.eq(project),
                CRM_CHANGE.RECORD_KIND.eq(record.kind()),
                CRM_CHANGE.RECORD_ID.eq(record.id()),
                rootAdmitted(filter),
                CRM_CHANGE.COUNTERPART_ID.isNull().or(counterpartAdmitted(filter)));
    }

    private static Condition rootAdmitted(AccessFilter filter) {
        return AccessTable.admits(filter, CRM_CHANGE.PROJECT_ID, CRM_CHANGE.ROOT_KIND, CRM_CHANGE.ROOT_ID);
    }

    private static Condition counterpartAdmitted(AccessFilter filter) {
        return AccessTable.admits(
                filter, CRM_CHANGE.PROJECT_ID, CRM_CHANGE.COUNTERPART_KIND, CRM_CHANGE.COUNTERPART_ID);
    }

    @Override
    public List<Change> find(ProjectId project, HistoryQuery query, HistoryReach reach, Slice slice) {
        return changes(
                project,
                sql.selectFrom(CRM_CHANGE)
                        .where(CRM_CHANGE.PROJECT_ID.eq(project))
                        .and(conditions(query))
                        .and(admitted(reach))
                        .and(Places.before(slice, CRM_CHANGE.ID))
                        .orderBy(CRM_CHANGE.ID.desc())
                        .limit(slice.limit())
                        .fetch());
    }

    private static Condition conditions(HistoryQuery query) {
        List<Condition> conditions = new ArrayList<>();
        query.record().ifPresent(record -> {
            conditions.add(CRM_CHANGE.RECORD_KIND.eq(record.kind()));
            conditions.add(CRM_CHANGE.RECORD_ID.eq(record.id()));
        });
        query.root().ifPresent(root -> {
            conditions.add(CRM_CHANGE.ROOT_KIND.eq(root.kind()));
            conditions.add(CRM_CHANGE.ROOT_ID.eq(root.id()));
        });
        query.kind().map(CRM_CHANGE.RECORD_KIND::eq).ifPresent(conditions::add);
        query.operation().map(CRM_CHANGE.OPERATION_ID::eq).ifPresent(conditions::add);
        query.actor().map(CRM_CHANGE.ACTOR::eq).ifPresent(conditions::add);
        query.field().map(HistoryTable::names).ifPresent(conditions::add);
        query.from().map(CRM_CHANGE.HAPPENED_AT::ge).ifPresent(conditions::add);
        query.until().map(CRM_CHANGE.HAPPENED_AT::lt).ifPresent(conditions::add);
        return DSL.and(conditions);
    }

    private static Condition names(String field) {
        return DSL.exists(DSL.selectOne()
                .from(CRM_CHANGE_FIELD)
                .where(CRM_CHANGE_FIELD.PROJECT_ID.eq(CRM_CHANGE.PROJECT_ID))
                .and(CRM_CHANGE_FIELD.CHANGE_ID.eq(CRM_CHANGE.ID))
                .and(CRM_CHANGE_FIELD.FIELD_NAME.eq(field)));
    }

    /** As {@link HistoryReach#admits} says; kinds under the same filter share a condition. */
    private static Condition admitted(HistoryReach reach) {
        Map<AccessFilter, List<RecordKind>> kinds = new LinkedHashMap<>();
        reach.byKind().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().code()))
                .forEach(entry -> kinds.computeIfAbsent(entry.getValue(), filter -> new ArrayList<>())
                        .add(entry.getKey()));
        return DSL.and(
                any(kinds, CRM_CHANGE.RECORD_KIND, HistoryTable::rootAdmitted),
                CRM_CHANGE
                        .COUNTERPART_ID
                        .isNull()
                        .or(any(kinds, CRM_CHANGE.COUNTERPART_KIND, HistoryTable::counterpartAdmitted)));
    }

    private static Condition any(
            Map<AccessFilter, List<RecordKind>> kinds,
            Field<RecordKind> kind,
            Function<AccessFilter, Condition> admitted) {
        return DSL.or(kinds.entrySet().stream()
                .map(entry -> kind.in(entry.getValue()).and(admitted.apply(entry.getKey())))
                .toList());
    }

    @Override
    public List<Change> latest(ProjectId project, RecordRef record, AccessFilter filter, Slice slice) {
        return changes(
                project,
                sql.selectFrom(CRM_CHANGE)
                        .where(of(project, record, filter))
                        .and(Places.earlier(slice, CRM_CHANGE.HAPPENED_AT, CRM_CHANGE.ID))
                        .orderBy(CRM_CHANGE.HAPPENED_AT.desc(), CRM_CHANGE.ID.desc())
                        .limit(slice.limit())
                        .fetch());
    }

    @Override
    public List<Change> latestUnder(
            ProjectId project, RecordRef root, RecordKind kind, String field, AccessFilter filter, Slice slice) {
        return changes(
                project,
                sql.selectFrom(CRM_CHANGE)
                        .where(CRM_CHANGE.PROJECT_ID.eq(project))
                        .and(CRM_CHANGE.ROOT_KIND.eq(root.kind()))
                        .and(CRM_CHANGE.ROOT_ID.eq(root.id()))
                        .and(CRM_CHANGE.RECORD_KIND.eq(kind))
                        .and(CRM_CHANGE.COUNTERPART_ID.isNull())
                        .and(names(field))
                        .and(rootAdmitted(filter))
                        .and(Places.earlier(slice, CRM_CHANGE.HAPPENED_AT, CRM_CHANGE.ID))
                        .orderBy(CRM_CHANGE.HAPPENED_AT.desc(), CRM_CHANGE.ID.desc())
                        .limit(slice.limit())
                        .fetch());
    }

    private List<Change> changes(ProjectId project, List<CrmChangeRecord> rows) {
        Map<ChangeId, List<FieldChange>> fields =
                fields(project, rows.stream().map(CrmChangeRecord::getId).toList());
        return rows.stream()
                .map(row -> change(row, fields.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private Map<ChangeId, List<FieldChange>> fields(ProjectId project, Collection<ChangeId> changes) {
        if (changes.isEmpty()) {
            return Map.of();
        }
        return Rows.ofEach(
                        sql,
                        CRM_CHANGE_FIELD,
                        CRM_CHANGE_FIELD.PROJECT_ID.eq(project),
                        CRM_CHANGE_FIELD.CHANGE_ID,
                        changes,
                        CRM_CHANGE_FIELD.PLACE)
                .intoGroups(
                        CrmChangeFieldRecord::getChangeId,
                        row -> new FieldChange(
                                row.getFieldName(),
                                Optional.ofNullable(row.getOldValue()),
                                Optional.ofNullable(row.getNewValue())));
    }

    private static Change change(CrmChangeRecord row, List<FieldChange> fields) {
        return new Change(
                row.getId(),
                row.getProjectId(),
                new RecordRef(row.getRecordKind(), row.getRecordId()),
                new RecordRef(row.getRootKind(), row.getRootId()),
                Optional.ofNullable(row.getCounterpartId()).map(id -> new RecordRef(row.getCounterpartKind(), id)),
                Change.Action.valueOf(row.getActionCode()),
                Optional.ofNullable(row.getOperationId()),
                row.getActor(),
                row.getHappenedAt(),
                fields);
    }
}
