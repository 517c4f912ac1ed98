package io.klientela.id;

import java.util.Objects;
import java.util.UUID;

/**
 * Names an employee of a project.
 *
 * @param value the UUID, of version 7 when Klientela made it
 */
public record EmployeeId(UUID value) implements RecordId {
    public EmployeeId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static EmployeeId parse(String text) {
        return new EmployeeId(UUID.fromString(text));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.EMPLOYEE;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
