package io.klientela.project;

import io.klientela.error.NotFoundException;
import io.klientela.id.EmployeeId;
import io.klientela.id.TeamId;
import io.klientela.session.Principal;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Visibility;
import java.util.Optional;

/** Checks that what a command names is there: responsible employees, those with whom something is shared. */
public final class EmployeeReferences {
    private EmployeeReferences() {}

    /**
     * Refuses an employee who is not there.
     *
     * @throws NotFoundException if {@code id} is not an active employee of the project
     */
    public static void requireActive(UnitOfWork<? extends ProjectStores> unit, EmployeeId id) {
        Optional<Employee> found = unit.stores().employees().find(unit.project(), id);
        if (found.filter(Employee::active).isEmpty()) {
            throw new NotFoundException(id.ref());
        }
    }

    /**
     * Refuses a visibility that names someone who is not there.
     *
     * @throws NotFoundException if it names an employee who is not active or a team that does not exist
     */
    public static void requireKnown(UnitOfWork<? extends ProjectStores> unit, Visibility visibility) {
        for (Principal principal : visibility.shares().keySet()) {
            principal.employee().ifPresent(employee -> requireActive(unit, employee));
            principal.team().ifPresent(team -> requireTeam(unit, team));
        }
    }

    private static void requireTeam(UnitOfWork<? extends ProjectStores> unit, TeamId team) {
        if (unit.stores().teams().find(unit.project(), team).isEmpty()) {
            throw new NotFoundException(team.ref());
        }
    }
}
