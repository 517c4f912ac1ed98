package io.klientela.memory;

import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.project.Employee;
import io.klientela.project.EmployeeStore;
import java.util.List;
import java.util.Optional;

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
}
