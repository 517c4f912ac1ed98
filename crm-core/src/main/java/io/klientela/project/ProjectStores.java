package io.klientela.project;

import io.klientela.employee.EmployeeStores;

/** The stores that this feature needs. */
public interface ProjectStores extends EmployeeStores {
    ProjectStore projects();
}
