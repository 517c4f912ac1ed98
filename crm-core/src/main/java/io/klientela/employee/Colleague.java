package io.klientela.employee;

import io.klientela.id.EmployeeId;
import java.util.Objects;

/**
 * An employee as far as everyone in the project may know them.
 *
 * @param id their name in the store
 * @param fullName first and last name
 * @param active false once they have left
 */
public record Colleague(EmployeeId id, String fullName, boolean active) {
    public Colleague {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fullName, "fullName");
    }
}
