package io.klientela.session;

import io.klientela.id.EmployeeId;
import java.util.Objects;
import java.util.Optional;

/** Who does something. The host authenticates; this is only the name under which it is written down. */
public sealed interface Actor {
    /** An employee of the project. */
    record EmployeeActor(EmployeeId id) implements Actor {
        public EmployeeActor {
            Objects.requireNonNull(id, "id");
        }
    }

    /**
     * The host's own program, unlimited by rights.
     *
     * @param name what it calls itself, such as {@code nightly-import}: letters, digits and dashes, at most 60
     */
    record SystemActor(String name) implements Actor {
        public SystemActor {
            if (!name.matches("[A-Za-z0-9-]{1,60}")) {
                throw new IllegalArgumentException(
                        "Not a name of a system actor: \"" + name + "\"; use up to 60 letters, digits and dashes");
            }
        }
    }

    static Actor employee(EmployeeId id) {
        return new EmployeeActor(id);
    }

    static Actor system(String name) {
        return new SystemActor(name);
    }

    /** The employee, when it is one. */
    default Optional<EmployeeId> employeeId() {
        return this instanceof EmployeeActor employee ? Optional.of(employee.id()) : Optional.empty();
    }

    /** The form that storages keep, such as {@code employee:0190…} or {@code system:nightly-import}. */
    default String toText() {
        if (this instanceof EmployeeActor employee) {
            return "employee:" + employee.id();
        }
        return "system:" + ((SystemActor) this).name();
    }

    /**
     * Reads the form that {@link #toText()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no actor
     */
    static Actor parse(String text) {
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        return switch (text.substring(0, Math.max(colon, 0))) {
            case "employee" -> employee(EmployeeId.parse(rest));
            case "system" -> system(rest);
            default -> throw new IllegalArgumentException("Not an actor: \"" + text + "\"");
        };
    }
}
