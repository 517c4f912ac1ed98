package io.klientela.employee;

import io.klientela.role.RoleStores;
import java.util.List;

/** The stores that this feature needs. */
public interface EmployeeStores extends RoleStores {
    EmployeeStore employees();

    TeamStore teams();

    /** Every store whose records have an employee who is responsible for them. */
    List<OwnedByEmployee> ownedByEmployees();
}
