package io.klientela.employee;

import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.Scope;
import io.klientela.id.EmployeeId;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whom someone knows by name. */
final class Colleagues {
    private Colleagues() {}

    static List<Colleague> known(UnitOfWork<? extends EmployeeStores> unit) {
        Viewer viewer = unit.viewer();
        boolean knowsEveryone = viewer.rights().holds(new Grant(Permissions.EMPLOYEES_VIEW, Scope.ALL));
        Set<EmployeeId> near = knowsEveryone ? Set.of() : near(unit, viewer);
        return unit.stores().employees().list(unit.project()).stream()
                .filter(employee -> knowsEveryone || near.contains(employee.id()))
                .map(employee -> new Colleague(employee.id(), employee.fullName(), employee.active()))
                .toList();
    }

    /** Oneself, and the members of one's teams. */
    private static Set<EmployeeId> near(UnitOfWork<? extends EmployeeStores> unit, Viewer viewer) {
        Set<EmployeeId> known = new HashSet<>();
        viewer.employee().ifPresent(known::add);
        if (viewer.rights().holds(new Grant(Permissions.EMPLOYEES_VIEW, Scope.SHARED))) {
            unit.stores().teams().list(unit.project()).stream()
                    .filter(team -> viewer.teams().contains(team.id()))
                    .forEach(team -> known.addAll(team.members()));
        }
        return known;
    }
}
