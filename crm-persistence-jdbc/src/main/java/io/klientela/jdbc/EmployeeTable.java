package io.klientela.jdbc;

import static io.klientela.jdbc.KeptStatement.any;
import static io.klientela.jdbc.schema.Tables.CRM_EMPLOYEE;
import static io.klientela.jdbc.schema.Tables.CRM_EMPLOYEE_GRANT;
import static io.klientela.jdbc.schema.Tables.CRM_EMPLOYEE_ROLE;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.klientela.access.Grant;
import io.klientela.access.RoleCode;
import io.klientela.employee.Employee;
import io.klientela.employee.EmployeeStore;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordRef;
import io.klientela.jdbc.schema.tables.records.CrmEmployeeGrantRecord;
import io.klientela.jdbc.schema.tables.records.CrmEmployeeRecord;
import io.klientela.jdbc.schema.tables.records.CrmEmployeeRoleRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Employees with their roles and single grants. */
final class EmployeeTable implements EmployeeStore {
    /** What stands in the place of a scope where a row is a role. */
    private static final String NO_GRANT = "";

    private static final Field<String> CODE = CRM_EMPLOYEE_ROLE.ROLE_CODE.coerce(SQLDataType.VARCHAR);
    private static final Field<String> SCOPE = DSL.inline(NO_GRANT).as("scope_code");

    private static final KeptStatement BY_ID = KeptStatement.query(DSL.selectFrom(CRM_EMPLOYEE)
            .where(CRM_EMPLOYEE.PROJECT_ID.eq(any(CRM_EMPLOYEE.PROJECT_ID)))
            .and(CRM_EMPLOYEE.ID.eq(any(CRM_EMPLOYEE.ID))));
    private static final KeptStatement RIGHTS = KeptStatement.query(rights(
            CRM_EMPLOYEE_ROLE
                    .PROJECT_ID
                    .eq(any(CRM_EMPLOYEE_ROLE.PROJECT_ID))
                    .and(CRM_EMPLOYEE_ROLE.EMPLOYEE_ID.eq(any(CRM_EMPLOYEE_ROLE.EMPLOYEE_ID))),
            CRM_EMPLOYEE_GRANT
                    .PROJECT_ID
                    .eq(any(CRM_EMPLOYEE_GRANT.PROJECT_ID))
                    .and(CRM_EMPLOYEE_GRANT.EMPLOYEE_ID.eq(any(CRM_EMPLOYEE_GRANT.EMPLOYEE_ID)))));

    private final DSLContext sql;

    EmployeeTable(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void insert(Employee employee) {
        Rows.insert(sql, row(employee));
        insertRights(employee);
    }

    @Override
    public boolean update(Employee employee) {
        if (!Rows.update(sql, row(employee), CRM_EMPLOYEE.VERSION, employee.version())) {
            return false;
        }
        sql.deleteFrom(CRM_EMPLOYEE_ROLE)
                .where(CRM_EMPLOYEE_ROLE.PROJECT_ID.eq(employee.project()))
                .and(CRM_EMPLOYEE_ROLE.EMPLOYEE_ID.eq(employee.id()))
                .execute();
        deleteGrants(employee);
        insertRights(employee);
        return true;
    }

    private static CrmEmployeeRecord row(Employee employee) {
        CrmEmployeeRecord row = new CrmEmployeeRecord();
        row.setProjectId(employee.project());
        row.setId(employee.id());
        row.setFirstName(employee.firstName());
        row.setLastName(employee.lastName());
        row.setHostUser(employee.hostUser().orElse(null));
        row.setEmail(employee.email().orElse(null));
        row.setMailbox(employee.mailbox().orElse(null));
        row.setLanguageTag(employee.language().orElse(null));
        row.setActive(employee.active());
        row.setVersion(employee.version());
        return row;
    }

    /** Those that can be read: others are not known here, and stay. */
    private void deleteGrants(Employee employee) {
        grantRows(employee.project(), CRM_EMPLOYEE_GRANT.EMPLOYEE_ID.eq(employee.id())).stream()
                .filter(row -> grant(row).isPresent())
                .forEach(row -> sql.deleteFrom(CRM_EMPLOYEE_GRANT)
                        .where(CRM_EMPLOYEE_GRANT.PROJECT_ID.eq(row.getProjectId()))
                        .and(CRM_EMPLOYEE_GRANT.EMPLOYEE_ID.eq(row.getEmployeeId()))
                        .and(CRM_EMPLOYEE_GRANT.PERMISSION.eq(row.getPermission()))
                        .and(CRM_EMPLOYEE_GRANT.SCOPE_CODE.eq(row.getScopeCode()))
                        .execute());
    }

    private List<CrmEmployeeGrantRecord> grantRows(ProjectId project, Condition which) {
        return sql.selectFrom(CRM_EMPLOYEE_GRANT)
                .where(CRM_EMPLOYEE_GRANT.PROJECT_ID.eq(project))
                .and(which)
                .fetch();
    }

    private static Optional<Grant> grant(CrmEmployeeGrantRecord row) {
        return StoredGrants.read(row.getPermission(), row.getScopeCode());
    }

    private void insertRights(Employee employee) {
        Rows.insertAll(
                sql, employee.roles().stream().map(role -> row(employee, role)).toList());
        Rows.insertAll(
                sql,
                employee.grants().stream().map(grant -> row(employee, grant)).toList());
    }

    private static CrmEmployeeRoleRecord row(Employee employee, RoleCode role) {
        CrmEmployeeRoleRecord row = new CrmEmployeeRoleRecord();
        row.setProjectId(employee.project());
        row.setEmployeeId(employee.id());
        row.setRoleCode(role);
        return row;
    }

    private static CrmEmployeeGrantRecord row(Employee employee, Grant grant) {
        CrmEmployeeGrantRecord row = new CrmEmployeeGrantRecord();
        row.setProjectId(employee.project());
        row.setEmployeeId(employee.id());
        row.setPermission(grant.permission().code());
        row.setScopeCode(grant.scope().code());
        return row;
    }

    @Override
    public Optional<Employee> find(ProjectId project, EmployeeId id) {
        return BY_ID.find(sql, row -> row.into(new CrmEmployeeRecord()), project, id)
                .map(row -> employee(row, rights(RIGHTS.records(sql, project, id, project, id))));
    }

    @Override
    public Optional<Employee> findByHostUser(ProjectId project, String hostUser) {
        return employees(project, CRM_EMPLOYEE.HOST_USER.eq(hostUser)).stream().findFirst();
    }

    @Override
    public List<Employee> list(ProjectId project) {
        return employees(project, DSL.trueCondition());
    }

    private List<Employee> employees(ProjectId project, Condition which) {
        List<CrmEmployeeRecord> rows = sql.selectFrom(CRM_EMPLOYEE)
                .where(CRM_EMPLOYEE.PROJECT_ID.eq(project))
                .and(which)
                .orderBy(CRM_EMPLOYEE.ID)
                .fetch();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<EmployeeId> ids = rows.stream().map(CrmEmployeeRecord::getId).toList();
        Rights rights = rights(sql.fetch(rights(
                CRM_EMPLOYEE_ROLE.PROJECT_ID.eq(project).and(CRM_EMPLOYEE_ROLE.EMPLOYEE_ID.in(ids)),
                CRM_EMPLOYEE_GRANT.PROJECT_ID.eq(project).and(CRM_EMPLOYEE_GRANT.EMPLOYEE_ID.in(ids)))));
        return rows.stream().map(row -> employee(row, rights)).toList();
    }

    private static Employee employee(CrmEmployeeRecord row, Rights rights) {
        return new Employee(
                row.getId(),
                row.getProjectId(),
                row.getFirstName(),
                row.getLastName(),
                Optional.ofNullable(row.getHostUser()),
                Optional.ofNullable(row.getEmail()),
                Optional.ofNullable(row.getMailbox()),
                Optional.ofNullable(row.getLanguageTag()),
                rights.roles().getOrDefault(row.getId(), Set.of()),
                rights.grants().getOrDefault(row.getId(), Set.of()),
                row.getActive(),
                row.getVersion());
    }

    /** The roles and the single grants of employees, in one statement: every call reads those of its actor. */
    private record Rights(Map<EmployeeId, Set<RoleCode>> roles, Map<EmployeeId, Set<Grant>> grants) {}

    private static Select<? extends Record> rights(Condition ofRoles, Condition ofGrants) {
        return DSL.select(CRM_EMPLOYEE_ROLE.EMPLOYEE_ID, CODE, SCOPE)
                .from(CRM_EMPLOYEE_ROLE)
                .where(ofRoles)
                .unionAll(DSL.select(
                                CRM_EMPLOYEE_GRANT.EMPLOYEE_ID,
                                CRM_EMPLOYEE_GRANT.PERMISSION,
                                CRM_EMPLOYEE_GRANT.SCOPE_CODE)
                        .from(CRM_EMPLOYEE_GRANT)
                        .where(ofGrants));
    }

    private static Rights rights(List<? extends Record> rows) {
        Rights rights = new Rights(new HashMap<>(), new HashMap<>());
        for (Record row : rows) {
            add(rights, row.get(CRM_EMPLOYEE_ROLE.EMPLOYEE_ID), row.get(CODE), row.get(SCOPE));
        }
        return rights;
    }

    private static void add(Rights rights, EmployeeId employee, String code, String scope) {
        if (scope.equals(NO_GRANT)) {
            rights.roles().computeIfAbsent(employee, id -> new HashSet<>()).add(new RoleCode(code));
        } else {
            StoredGrants.read(code, scope)
                    .ifPresent(grant -> rights.grants()
                            .computeIfAbsent(employee, id -> new HashSet<>())
                            .add(grant));
        }
    }

    @Override
    public Map<RecordRef, Set<RoleCode>> holders(ProjectId project, RoleCode role) {
        Map<RecordRef, Set<RoleCode>> holders = new LinkedHashMap<>();
        employees(project, holding(role))
                .forEach(employee -> holders.put(employee.id().ref(), employee.roles()));
        return holders;
    }

    @Override
    public void replaceRole(ProjectId project, RoleCode role, Optional<RoleCode> replacement) {
        for (Employee employee : employees(project, holding(role))) {
            sql.update(CRM_EMPLOYEE)
                    .set(CRM_EMPLOYEE.VERSION, CRM_EMPLOYEE.VERSION.plus(1))
                    .where(CRM_EMPLOYEE.PROJECT_ID.eq(project))
                    .and(CRM_EMPLOYEE.ID.eq(employee.id()))
                    .execute();
            replacement
                    .filter(other -> !employee.roles().contains(other))
                    .ifPresent(other -> Rows.insert(sql, row(employee, other)));
        }
        sql.deleteFrom(CRM_EMPLOYEE_ROLE)
                .where(CRM_EMPLOYEE_ROLE.PROJECT_ID.eq(project))
                .and(CRM_EMPLOYEE_ROLE.ROLE_CODE.eq(role))
                .execute();
    }

    private static Condition holding(RoleCode role) {
        return DSL.exists(DSL.selectOne()
                .from(CRM_EMPLOYEE_ROLE)
                .where(CRM_EMPLOYEE_ROLE.PROJECT_ID.eq(CRM_EMPLOYEE.PROJECT_ID))
                .and(CRM_EMPLOYEE_ROLE.EMPLOYEE_ID.eq(CRM_EMPLOYEE.ID))
                .and(CRM_EMPLOYEE_ROLE.ROLE_CODE.eq(role)));
    }

    @Override
    public Set<RoleCode> heldRoles(ProjectId project) {
        return sql.selectDistinct(CRM_EMPLOYEE_ROLE.ROLE_CODE)
                .from(CRM_EMPLOYEE_ROLE)
                .where(CRM_EMPLOYEE_ROLE.PROJECT_ID.eq(project))
                .fetchSet(CRM_EMPLOYEE_ROLE.ROLE_CODE);
    }

    @Override
    public Map<RecordRef, Set<Grant>> singleGrants(ProjectId project) {
        return grantRows(project, DSL.noCondition()).stream()
                .filter(row -> grant(row).isPresent())
                .collect(
                        groupingBy(row -> row.getEmployeeId().ref(), flatMapping(row -> grant(row).stream(), toSet())));
    }

    @Override
    public Map<RecordRef, Set<String>> unreadableGrants(ProjectId project) {
        return grantRows(project, DSL.noCondition()).stream()
                .filter(row -> grant(row).isEmpty())
                .collect(groupingBy(
                        row -> row.getEmployeeId().ref(),
                        mapping(row -> StoredGrants.text(row.getPermission(), row.getScopeCode()), toSet())));
    }
}
