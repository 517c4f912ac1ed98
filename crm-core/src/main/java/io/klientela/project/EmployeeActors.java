package io.klientela.project;

import io.klientela.access.PermissionCatalogue;
import io.klientela.access.Permissions;
import io.klientela.access.Rights;
import io.klientela.employee.Employee;
import io.klientela.error.NotFoundException;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.id.TeamId;
import io.klientela.role.RoleBook;
import io.klientela.session.Actor;
import io.klientela.session.ActorSource;
import io.klientela.session.Viewer;
import java.util.Objects;
import java.util.Set;

/** Turns an employee into a viewer: the union of their roles and single grants, their teams, their language. */
public final class EmployeeActors implements ActorSource<ProjectStores> {
    private final PermissionCatalogue catalogue;

    public EmployeeActors(PermissionCatalogue catalogue) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
    }

    /**
     * {@inheritDoc} The system itself is unlimited by rights and spoken to in the project's language.
     *
     * @throws ModuleClosedException if the project is not open to the employee
     */
    @Override
    public Viewer viewer(ProjectStores stores, ProjectId id, Actor actor) {
        Project project = stores.projects().find(id).orElseThrow(() -> new NotFoundException(id.ref()));
        if (actor instanceof Actor.EmployeeActor person) {
            Viewer viewer = viewer(stores, project, find(stores, project, person.id()));
            if (!isAdmitted(project, viewer, person.id())) {
                throw new ModuleClosedException(id, person.id());
            }
            return viewer;
        }
        return new Viewer(actor, Rights.unlimited(catalogue), Set.of(), project.language());
    }

    private static Employee find(ProjectStores stores, Project project, EmployeeId id) {
        return stores.employees()
                .find(project.id(), id)
                .filter(Employee::active)
                .orElseThrow(() -> new NotFoundException(id.ref()));
    }

    /** The employee as a viewer, whether or not the project is open to them. */
    public Viewer viewer(ProjectStores stores, Project project, Employee employee) {
        RoleBook book = new RoleBook(catalogue, stores.roles(), project.id());
        Set<TeamId> teams = stores.teams().teamsOf(project.id(), employee.id());
        return new Viewer(
                Actor.employee(employee.id()),
                Rights.of(catalogue, book.union(employee.roles(), employee.grants())),
                teams,
                employee.language().orElse(project.language()));
    }

    /** Whether the project is open to a viewer: who may restrict it is never shut out. */
    public static boolean isAdmitted(Project project, Viewer viewer, EmployeeId employee) {
        return project.moduleAccess().admits(employee, viewer.teams())
                || viewer.rights().holds(Permissions.PROJECT_RESTRICT);
    }
}
