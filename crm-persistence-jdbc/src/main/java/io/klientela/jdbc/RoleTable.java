package io.klientela.jdbc;

import static io.klientela.jdbc.schema.Tables.CRM_PROJECT;
import static io.klientela.jdbc.schema.Tables.CRM_ROLE;
import static io.klientela.jdbc.schema.Tables.CRM_ROLE_GRANT;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.klientela.access.Grant;
import io.klientela.access.RoleCode;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordRef;
import io.klientela.id.RoleId;
import io.klientela.jdbc.schema.tables.records.CrmRoleGrantRecord;
import io.klientela.jdbc.schema.tables.records.CrmRoleRecord;
import io.klientela.role.CustomRole;
import io.klientela.role.RoleStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The roles that projects make, with their grants; and how often rights were changed, which stands with the project. */
final class RoleTable implements RoleStore {
    private final DSLContext sql;

    RoleTable(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void insert(CustomRole role) {
        Rows.insert(sql, row(role));
        insertGrants(role);
    }

    @Override
    public boolean update(CustomRole role) {
        if (!Rows.update(sql, row(role), CRM_ROLE.VERSION, role.version())) {
            return false;
        }
        deleteGrants(role);
        insertGrants(role);
        return true;
    }

    private static CrmRoleRecord row(CustomRole role) {
        CrmRoleRecord row = new CrmRoleRecord();
        row.setProjectId(role.project());
        row.setId(role.id());
        row.setRoleCode(role.code());
        row.setName(role.name());
        row.setVersion(role.version());
        return row;
    }

    private void insertGrants(CustomRole role) {
        Rows.insertAll(
                sql,
                role.grants().stream()
                        .map(grant -> {
                            CrmRoleGrantRecord row = new CrmRoleGrantRecord();
                            row.setProjectId(role.project());
                            row.setRoleId(role.id());
                            row.setPermission(grant.permission().code());
                            row.setScopeCode(grant.scope().code());
                            return row;
                        })
                        .toList());
    }

    /** Those that can be read: others are not known here, and stay. */
    private void deleteGrants(CustomRole role) {
        grantRows(role.project(), CRM_ROLE_GRANT.ROLE_ID.eq(role.id())).stream()
                .filter(row -> grant(row).isPresent())
                .forEach(row -> sql.deleteFrom(CRM_ROLE_GRANT)
                        .where(ofRole(role))
                        .and(CRM_ROLE_GRANT.PERMISSION.eq(row.getPermission()))
                        .and(CRM_ROLE_GRANT.SCOPE_CODE.eq(row.getScopeCode()))
                        .execute());
    }

    private List<CrmRoleGrantRecord> grantRows(ProjectId project, Condition which) {
        return sql.selectFrom(CRM_ROLE_GRANT)
                .where(CRM_ROLE_GRANT.PROJECT_ID.eq(project))
                .and(which)
                .fetch();
    }

    private static Optional<Grant> grant(CrmRoleGrantRecord row) {
        return StoredGrants.read(row.getPermission(), row.getScopeCode());
    }

    private static Condition ofRole(CustomRole role) {
        return CRM_ROLE_GRANT.PROJECT_ID.eq(role.project()).and(CRM_ROLE_GRANT.ROLE_ID.eq(role.id()));
    }

    @Override
    public void delete(CustomRole role) {
        sql.deleteFrom(CRM_ROLE_GRANT).where(ofRole(role)).execute();
        sql.deleteFrom(CRM_ROLE)
                .where(CRM_ROLE.PROJECT_ID.eq(role.project()))
                .and(CRM_ROLE.ID.eq(role.id()))
                .execute();
    }

    @Override
    public Optional<CustomRole> find(ProjectId project, RoleCode code) {
        return roles(project, CRM_ROLE.ROLE_CODE.eq(code)).stream().findFirst();
    }

    @Override
    public List<CustomRole> list(ProjectId project) {
        return roles(project, DSL.noCondition());
    }

    private List<CustomRole> roles(ProjectId project, Condition which) {
        List<CrmRoleRecord> rows = sql.selectFrom(CRM_ROLE)
                .where(CRM_ROLE.PROJECT_ID.eq(project))
                .and(which)
                .orderBy(CRM_ROLE.ID)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<RoleId, Set<Grant>> grants =
                grantRows(
                                project,
                                CRM_ROLE_GRANT.ROLE_ID.in(
                                        rows.stream().map(CrmRoleRecord::getId).toList()))
                        .stream()
                        .collect(groupingBy(
                                CrmRoleGrantRecord::getRoleId, flatMapping(row -> grant(row).stream(), toSet())));
        return rows.stream()
                .map(row -> new CustomRole(
                        row.getId(),
                        row.getProjectId(),
                        row.getRoleCode(),
                        row.getName(),
                        grants.getOrDefault(row.getId(), Set.of()),
                        row.getVersion()))
                .toList();
    }

    @Override
    public Map<RecordRef, Set<String>> unreadableGrants(ProjectId project) {
        return grantRows(project, DSL.noCondition()).stream()
                .filter(row -> grant(row).isEmpty())
                .collect(groupingBy(
                        row -> row.getRoleId().ref(),
                        mapping(row -> StoredGrants.text(row.getPermission(), row.getScopeCode()), toSet())));
    }

    @Override
    public long revision(ProjectId project) {
        return sql.select(CRM_PROJECT.RIGHTS_REVISION)
                .from(CRM_PROJECT)
                .where(CRM_PROJECT.ID.eq(project))
                .fetchOptional(CRM_PROJECT.RIGHTS_REVISION)
                .orElse(0L);
    }

    @Override
    public boolean advance(ProjectId project, long from) {
        return sql.update(CRM_PROJECT)
                        .set(CRM_PROJECT.RIGHTS_REVISION, from + 1)
                        .where(CRM_PROJECT.ID.eq(project))
                        .and(CRM_PROJECT.RIGHTS_REVISION.eq(from))
                        .execute()
                == 1;
    }
}
