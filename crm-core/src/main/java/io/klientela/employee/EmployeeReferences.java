package io.klientela.employee;

import io.klientela.error.NotFoundException;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
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
    public static void requireActive(UnitOfWork<? extends EmployeeStores> unit, EmployeeId id) {
        Optional<Employee> found = unit.stores().employees().find(unit.project(), id);
        if (found.filter(Employee::active).isEmpty()) {
            throw new NotFoundException(id.ref());
        }
    }

    /**
     * Who is responsible for a new record: the one named, else the actor.
     *
     * @throws NotFoundException if the one named is not an active employee of the project
     * @throws IllegalArgumentException if none is named and the system acts
     */
    public static EmployeeId responsible(
            UnitOfWork<? extends EmployeeStores> unit, Optional<EmployeeId> named, RecordKind kind) {
        named.ifPresent(employee -> requireActive(unit, employee));
        return named.or(unit.viewer()::employee)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The system is not an employee; name the one responsible for the " + kind));
    }

    /**
     * Refuses a visibility that newly names someone who is not there. Who was named before may have left since.
     *
     * @throws NotFoundException if it names an employee who is not active or a team that does not exist
     */
    public static void requireKnown(UnitOfWork<? extends EmployeeStores> unit, Visibility before, Visibility after) {
        for (Principal principal : after.shares().keySet()) {
            if (!before.shares().containsKey(principal)) {
                requireKnown(unit, principal);
            }
        }
    }

    /**
     * Refuses someone who is not there.
     *
     * @throws NotFoundException if it is an employee who is not active or a team that does not exist
     */
    public static void requireKnown(UnitOfWork<? extends EmployeeStores> unit, Principal principal) {
        principal.employee().ifPresent(employee -> requireActive(unit, employee));
        principal.team().ifPresent(team -> requireTeam(unit, team));
    }

    private static void requireTeam(UnitOfWork<? extends EmployeeStores> unit, TeamId team) {
        if (!unit.stores().teams().hold(unit.project(), team)) {
            throw new NotFoundException(team.ref());
        }
    }
}
