package io.klientela.employee;

import io.klientela.error.CrmException;
import io.klientela.id.EmployeeId;
import java.util.Objects;

/** The project would be left without an active admin (REQUIREMENTS decision 3). */
public final class LastAdminException extends CrmException {
    private static final long serialVersionUID = 1L;

    /** Not part of the serialized form: exceptions of this library are handled where they are thrown. */
    private final transient EmployeeId employee;

    LastAdminException(EmployeeId employee) {
        super("The employee " + employee + " is the last active admin of the project; make another one first");
        this.employee = Objects.requireNonNull(employee, "employee");
    }

    public EmployeeId employee() {
        return employee;
    }

    @Override
    public String code() {
        return "employee.last-admin";
    }
}
