package io.klientela.memory;

import io.klientela.access.Grant;
import io.klientela.access.RoleCode;
import io.klientela.employee.Employee;
import io.klientela.employee.EmployeeStore;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordRef;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class EmployeeTable implements EmployeeStore {
    private final Table<Employee> table;
    private final Integrity integrity;

    EmployeeTable(Rows rows, Integrity integrity) {
        table = new Table<>(rows, Section.EMPLOYEES, Employee.class);
        this.integrity = integrity;
    }

    @Override
    public void insert(Employee employee) {
        check(employee);
        table.insert(table.key(employee.project(), employee.id()), employee);
    }

    @Override
    public boolean update(Employee employee) {
        boolean isNext = find(employee.project(), employee.id())
                .filter(stored -> stored.version() == employee.version() - 1)
                .isPresent();
        if (isNext) {
            check(employee);
            table.put(table.key(employee.project(), employee.id()), employee);
        }
        return isNext;
    }

    private void check(Employee employee) {
        integrity.project(employee.project());
        Optional<EmployeeId> namesake = employee.hostUser()
                .flatMap(user -> findByHostUser(employee.project(), user))
                .map(Employee::id);
        Integrity.unique(namesake.isEmpty() || namesake.get().equals(employee.id()), employee.hostUser());
    }

    @Override
    public Optional<Employee> find(ProjectId project, EmployeeId id) {
        return table.find(table.key(project, id));
    }

    @Override
    public Optional<Employee> findByHostUser(ProjectId project, String hostUser) {
        return table.under(table.key().then(project.value()))
                .filter(employee -> employee.hostUser().filter(hostUser::equals).isPresent())
                .findFirst();
    }

    @Override
    public List<Employee> list(ProjectId project) {
        return table.under(table.key().then(project.value())).toList();
    }

    @Override
    public Map<RecordRef, Set<RoleCode>> holders(ProjectId project, RoleCode role) {
        Map<RecordRef, Set<RoleCode>> holders = new LinkedHashMap<>();
        list(project).stream()
                .filter(employee -> employee.roles().contains(role))
                .forEach(employee -> holders.put(employee.id().ref(), employee.roles()));
        return holders;
    }

    @Override
    public void replaceRole(ProjectId project, RoleCode role, Optional<RoleCode> replacement) {
        list(project).stream()
                .filter(employee -> employee.roles().contains(role))
                .map(employee -> replaced(employee, role, replacement))
                .forEach(this::update);
    }

    private static Employee replaced(Employee employee, RoleCode role, Optional<RoleCode> replacement) {
        Set<RoleCode> roles = new HashSet<>(employee.roles());
        roles.remove(role);
        replacement.ifPresent(roles::add);
        return new Employee(
                employee.id(),
                employee.project(),
                employee.firstName(),
                employee.lastName(),
                employee.hostUser(),
                employee.email(),
                employee.mailbox(),
                employee.language(),
                roles,
                employee.grants(),
                employee.active(),
                employee.version() + 1);
    }

    @Override
    public Set<RoleCode> heldRoles(ProjectId project) {
        return list(project).stream()
                .flatMap(employee -> employee.roles().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Map<RecordRef, Set<Grant>> singleGrants(ProjectId project) {
        return list(project).stream()
                .filter(employee -> !employee.grants().isEmpty())
                .collect(Collectors.toMap(employee -> employee.id().ref(), Employee::grants));
    }

    /** {@inheritDoc} What is kept here is what this program wrote. */
    @Override
    public Map<RecordRef, Set<String>> unreadableGrants(ProjectId project) {
        return Map.of();
    }
}
