package io.klientela.project;

import io.klientela.error.CrmException;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import java.util.Objects;

/** The project is switched off, or open to others only (TEAMLAB-47). */
public final class ModuleClosedException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient ProjectId project;

    private final transient EmployeeId employee;

    ModuleClosedException(ProjectId project, EmployeeId employee) {
        super("The project is not open to the employee " + employee
                + "; who holds project.restrict may admit them by Projects.restrict");
        this.project = Objects.requireNonNull(project, "project");
        this.employee = Objects.requireNonNull(employee, "employee");
    }

    public ProjectId project() {
        return project;
    }

    public EmployeeId employee() {
        return employee;
    }

    @Override
    public String code() {
        return "project.closed";
    }
}
