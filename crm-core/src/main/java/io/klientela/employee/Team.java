package io.klientela.employee;

import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.id.TeamId;
import java.util.Objects;
import java.util.Set;

/**
 * Employees with whom records are shared together; another company whose people work in the project is one too
 * (RAMISYS-12).
 *
 * @param id its name in the store
 * @param project the project
 * @param name 1 to 100 characters
 * @param members the employees in it
 * @param version counts the saves, from 1
 */
public record Team(TeamId id, ProjectId project, String name, Set<EmployeeId> members, long version) {
    public Team {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(name, "name");
        members = Set.copyOf(members);
    }

    public Team withName(String changed) {
        return new Team(id, project, changed, members, version);
    }

    public Team withMembers(Set<EmployeeId> changed) {
        return new Team(id, project, name, changed, version);
    }

    Team withVersion(long next) {
        return new Team(id, project, name, members, next);
    }
}
