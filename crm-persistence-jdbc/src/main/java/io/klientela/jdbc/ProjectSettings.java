package io.klientela.jdbc;

import static io.klientela.jdbc.KeptStatement.any;
import static io.klientela.jdbc.schema.Tables.CRM_DEFAULT_VISIBILITY;
import static io.klientela.jdbc.schema.Tables.CRM_DEFAULT_VISIBILITY_SHARE;
import static io.klientela.jdbc.schema.Tables.CRM_PROJECT_ADMISSION;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.jdbc.schema.tables.records.CrmDefaultVisibilityRecord;
import io.klientela.jdbc.schema.tables.records.CrmDefaultVisibilityShareRecord;
import io.klientela.jdbc.schema.tables.records.CrmProjectAdmissionRecord;
import io.klientela.jdbc.schema.tables.records.CrmProjectRecord;
import io.klientela.project.ModuleAccess;
import io.klientela.project.Project;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** What projects say of access: to whom new records are open, and whom they admit. */
final class ProjectSettings {
    /** The settings of some projects. */
    record Loaded(
            Map<ProjectId, Map<RecordKind, Map<Principal, Share>>> shares, Map<ProjectId, Set<Principal>> admitted) {
        Map<RecordKind, Visibility> defaultVisibility(ProjectId project) {
            Map<RecordKind, Visibility> visibilities = new HashMap<>();
            shares.getOrDefault(project, Map.of())
                    .forEach((kind, each) -> visibilities.put(kind, new Visibility(each)));
            return visibilities;
        }

        ModuleAccess moduleAccess(CrmProjectRecord row) {
            ModuleAccess.State state =
                    Codes.parse(ModuleAccess.State.values(), ModuleAccess.State::code, row.getModuleAccess());
            return new ModuleAccess(state, admitted.getOrDefault(row.getId(), Set.of()));
        }
    }

    /** A state of a project: whoever changes its settings gives it another version. */
    private record State(ProjectId project, long version) {}

    private static final KeptStatement SHARES =
            KeptStatement.query(shares(CRM_DEFAULT_VISIBILITY.PROJECT_ID.eq(any(CRM_DEFAULT_VISIBILITY.PROJECT_ID))));

    private final DSLContext sql;

    /** Those that this transaction has read: nearly every command reads its project for the viewer and for itself. */
    private final Map<State, Loaded> read = new HashMap<>();

    ProjectSettings(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Project project) {
        List<CrmDefaultVisibilityRecord> kinds = new ArrayList<>();
        List<CrmDefaultVisibilityShareRecord> shares = new ArrayList<>();
        project.defaultVisibility().forEach((kind, visibility) -> {
            CrmDefaultVisibilityRecord row = new CrmDefaultVisibilityRecord();
            row.setProjectId(project.id());
            row.setRecordKind(kind);
            kinds.add(row);
            visibility.shares().forEach((principal, share) -> shares.add(row(project, kind, principal, share)));
        });
        Rows.insertAll(sql, kinds);
        Rows.insertAll(sql, shares);
        Rows.insertAll(
                sql,
                project.moduleAccess().admitted().stream()
                        .map(principal -> row(project, principal))
                        .toList());
    }

    private static CrmDefaultVisibilityShareRecord row(
            Project project, RecordKind kind, Principal principal, Share share) {
        CrmDefaultVisibilityShareRecord row = new CrmDefaultVisibilityShareRecord();
        row.setProjectId(project.id());
        row.setRecordKind(kind);
        row.setPrincipal(principal);
        row.setMayWrite(share == Share.WRITE);
        return row;
    }

    private static CrmProjectAdmissionRecord row(Project project, Principal principal) {
        CrmProjectAdmissionRecord row = new CrmProjectAdmissionRecord();
        row.setProjectId(project.id());
        row.setPrincipal(principal);
        return row;
    }

    void replace(Project project) {
        sql.deleteFrom(CRM_DEFAULT_VISIBILITY_SHARE)
                .where(CRM_DEFAULT_VISIBILITY_SHARE.PROJECT_ID.eq(project.id()))
                .execute();
        sql.deleteFrom(CRM_DEFAULT_VISIBILITY)
                .where(CRM_DEFAULT_VISIBILITY.PROJECT_ID.eq(project.id()))
                .execute();
        sql.deleteFrom(CRM_PROJECT_ADMISSION)
                .where(CRM_PROJECT_ADMISSION.PROJECT_ID.eq(project.id()))
                .execute();
        insert(project);
    }

    /** The settings of one project, which are read once in a transaction unless it changes meanwhile. */
    Loaded load(CrmProjectRecord row) {
        return read.computeIfAbsent(
                new State(row.getId(), row.getVersion()),
                state -> load(List.of(row), SHARES.records(sql, row.getId())));
    }

    Loaded load(Collection<CrmProjectRecord> rows) {
        List<ProjectId> projects = rows.stream().map(CrmProjectRecord::getId).toList();
        return load(rows, sql.fetch(shares(CRM_DEFAULT_VISIBILITY.PROJECT_ID.in(projects))));
    }

    private static Select<? extends Record> shares(Condition which) {
        return DSL.select(
                        CRM_DEFAULT_VISIBILITY.PROJECT_ID,
                        CRM_DEFAULT_VISIBILITY.RECORD_KIND,
                        CRM_DEFAULT_VISIBILITY_SHARE.PRINCIPAL,
                        CRM_DEFAULT_VISIBILITY_SHARE.MAY_WRITE)
                .from(CRM_DEFAULT_VISIBILITY)
                .leftJoin(CRM_DEFAULT_VISIBILITY_SHARE)
                .on(CRM_DEFAULT_VISIBILITY_SHARE.PROJECT_ID.eq(CRM_DEFAULT_VISIBILITY.PROJECT_ID))
                .and(CRM_DEFAULT_VISIBILITY_SHARE.RECORD_KIND.eq(CRM_DEFAULT_VISIBILITY.RECORD_KIND))
                .where(which);
    }

    /** Whom a project admits is looked up only where it is open to some: every call of every session comes by here. */
    private Loaded load(Collection<CrmProjectRecord> rows, List<? extends Record> found) {
        List<ProjectId> openToSome = rows.stream()
                .filter(row -> row.getModuleAccess().equals(ModuleAccess.State.OPEN_TO_SOME.code()))
                .map(CrmProjectRecord::getId)
                .toList();
        Map<ProjectId, Map<RecordKind, Map<Principal, Share>>> shares = new HashMap<>();
        for (Record row : found) {
            Map<Principal, Share> ofKind = shares.computeIfAbsent(
                            row.get(CRM_DEFAULT_VISIBILITY.PROJECT_ID), project -> new HashMap<>())
                    .computeIfAbsent(row.get(CRM_DEFAULT_VISIBILITY.RECORD_KIND), kind -> new HashMap<>());
            if (row.get(CRM_DEFAULT_VISIBILITY_SHARE.PRINCIPAL) != null) {
                ofKind.put(
                        row.get(CRM_DEFAULT_VISIBILITY_SHARE.PRINCIPAL),
                        AccessTable.share(row.get(CRM_DEFAULT_VISIBILITY_SHARE.MAY_WRITE)));
            }
        }
        return new Loaded(shares, openToSome.isEmpty() ? Map.of() : admitted(openToSome));
    }

    private Map<ProjectId, Set<Principal>> admitted(List<ProjectId> projects) {
        return sql.selectFrom(CRM_PROJECT_ADMISSION)
                .where(CRM_PROJECT_ADMISSION.PROJECT_ID.in(projects))
                .collect(groupingBy(
                        CrmProjectAdmissionRecord::getProjectId,
                        mapping(CrmProjectAdmissionRecord::getPrincipal, toSet())));
    }
}
