package io.klientela;

import io.klientela.employee.Employee;
import io.klientela.employee.UnknownHostUserException;
import io.klientela.error.NotFoundException;
import io.klientela.id.EmployeeId;
import io.klientela.id.ProjectId;
import io.klientela.party.TaxIdChecker;
import io.klientela.session.Actor;
import io.klientela.session.Session;
import io.klientela.session.SessionFactory;
import io.klientela.session.UnitOfWork;
import io.klientela.storage.Stores;

/** The way into one project, in the name of someone. Thread-safe. */
public final class ProjectGate {
    private final SessionFactory<Stores> sessions;
    private final ProjectId project;

    private final ProjectDeletion deletion;

    private final TaxIdChecker taxIds;

    ProjectGate(SessionFactory<Stores> sessions, ProjectId project, TaxIdChecker taxIds) {
        this.sessions = sessions;
        this.taxIds = taxIds;
        this.deletion = new ProjectDeletion(sessions);
        this.project = project;
    }

    /**
     * Opens a session for the employee whom the host knows by {@code hostUser}. The host has authenticated them.
     *
     * @throws UnknownHostUserException if no active employee of the project has this key
     * @throws NotFoundException if there is no such project
     * @throws io.klientela.project.ModuleClosedException if the project is not open to them
     */
    public CrmSession asHostUser(String hostUser) {
        EmployeeId employee = sessions.transactor().read(stores -> {
            if (stores.projects().find(project).isEmpty()) {
                throw new NotFoundException(project.ref());
            }
            return stores.employees()
                    .findByHostUser(project, hostUser)
                    .filter(Employee::active)
                    .map(Employee::id)
                    .orElseThrow(() -> new UnknownHostUserException(hostUser));
        });
        return checked(Actor.employee(employee));
    }

    /**
     * Opens a session for an employee.
     *
     * @throws NotFoundException if there is no such project or active employee
     * @throws io.klientela.project.ModuleClosedException if the project is not open to them
     */
    public CrmSession asEmployee(EmployeeId employee) {
        return checked(Actor.employee(employee));
    }

    /**
     * Opens a session for the host's own program, unlimited by rights; {@code name} is written into the history.
     *
     * @throws NotFoundException if there is no such project
     */
    public CrmSession asSystem(String name) {
        return checked(Actor.system(name));
    }

    private CrmSession checked(Actor actor) {
        Session<Stores> session = sessions.open(project, actor);
        session.read(UnitOfWork::viewer);
        return new CrmSession(session, deletion, taxIds);
    }
}
