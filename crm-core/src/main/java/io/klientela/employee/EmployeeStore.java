package io.klientela.employee;

import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.role.HoldsRoles;
import java.util.List;
import java.util.Optional;

/**
 * Keeps employees. A storage refuses two employees of one project with the same host user, with
 * {@link io.klientela.error.TransientStorageException}: the command is run again and then sees the other.
 */
public interface EmployeeStore extends HoldsRoles {
    void insert(Employee employee);

    /**
     * Saves {@code employee}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code employee.version() - 1}; if not, nothing is written
     */
    boolean update(Employee employee);

    Optional<Employee> find(ProjectId project, EmployeeId id);

    Optional<Employee> findByHostUser(ProjectId project, String hostUser);

    /** All employees of a project, by id: in the order in which they came. */
    List<Employee> list(ProjectId project);
}
