package io.klientela.project;

import io.klientela.access.Grant;
import io.klientela.access.PermissionCatalogue;
import io.klientela.access.PresetRoles;
import io.klientela.access.Rights;
import io.klientela.access.Role;
import io.klientela.access.RoleCode;
import io.klientela.error.NotFoundException;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.session.Actor;
import io.klientela.session.ActorSource;
import io.klientela.session.Viewer;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Turns an employee into a viewer: the union of their roles and single grants, their teams, their language. */
public final class EmployeeActors implements ActorSource<ProjectStores> {
    private final PermissionCatalogue catalogue;

    public EmployeeActors(PermissionCatalogue catalogue) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
    }

    /** {@inheritDoc} The system itself is unlimited by rights and spoken to in the project's language. */
    @Override
    public Viewer viewer(ProjectStores stores, ProjectId id, Actor actor) {
        Project project = stores.projects().find(id).orElseThrow(() -> new NotFoundException(id.ref()));
        if (actor instanceof Actor.EmployeeActor person) {
            return viewer(stores, project, person.id());
        }
        return new Viewer(actor, Rights.unlimited(catalogue), Set.of(), project.language());
    }

    private Viewer viewer(ProjectStores stores, Project project, EmployeeId id) {
        Employee employee = stores.employees()
                .find(project.id(), id)
                .filter(Employee::active)
                .orElseThrow(() -> new NotFoundException(id.ref()));
        return new Viewer(
                Actor.employee(id),
                Rights.of(catalogue, grants(employee)),
                stores.teams().teamsOf(project.id(), id),
                employee.language().orElse(project.language()));
    }

    private static Set<Grant> grants(Employee employee) {
        Set<Grant> union = new HashSet<>(employee.grants());
        for (RoleCode role : employee.roles()) {
            PresetRoles.find(role).map(Role::grants).ifPresent(union::addAll);
        }
        return union;
    }
}
