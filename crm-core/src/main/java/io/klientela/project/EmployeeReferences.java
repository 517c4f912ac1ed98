package io.klientela.project;

import io.klientela.error.NotFoundException;
import io.klientela.id.EmployeeId;
import io.klientela.id.TeamId;
import io.klientela.session.Principal;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Visibility;

/** Checks that what a command names is there: responsible employees, those with whom something is shared. */
public final class EmployeeReferences {
    private EmployeeReferences() {}

    /**
     * @throws NotFoundException if {@code id} is not an active employee of the project
     */
    public static void requireActive(UnitOfWork<? extends ProjectStores> unit, EmployeeId id) {
        unit.stores()
                .employees()
                .find(unit.project(), id)
                .filter(Employee::active)
                .orElseThrow(() -> new NotFoundException(id.ref()));
    }

    /**
     * @throws NotFoundException if {@code visibility} names an employee who is not active or a team that is not there
     */
    public static void requireKnown(UnitOfWork<? extends ProjectStores> unit, Visibility visibility) {
        for (Principal principal : visibility.shares().keySet()) {
            int colon = principal.code().indexOf(':');
            String id = principal.code().substring(colon + 1);
            if (principal.code().startsWith("employee:")) {
                requireActive(unit, EmployeeId.parse(id));
            } else if (principal.code().startsWith("team:")) {
                TeamId team = TeamId.parse(id);
                unit.stores().teams().find(unit.project(), team).orElseThrow(() -> new NotFoundException(team.ref()));
            }
        }
    }
}
