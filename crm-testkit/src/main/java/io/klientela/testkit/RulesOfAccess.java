package io.klientela.testkit;

import io.klientela.access.Grant;
import io.klientela.access.Permission;
import io.klientela.access.Scope;
import io.klientela.id.EmployeeId;
import io.klientela.id.TeamId;
import io.klientela.session.Principal;
import io.klientela.session.RecordAccess;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who reaches what, told from the rules alone (REQUIREMENTS decision 1) and as plainly as can be: this is what the leak hunt
 * compares every query with, so it shares nothing with the code that it judges but the values that both speak of.
 */
final class RulesOfAccess {
    private final Map<EmployeeId, List<Grant>> held = new HashMap<>();
    private final Map<EmployeeId, Set<TeamId>> teams = new HashMap<>();

    void gives(EmployeeId employee, Grant grant) {
        held.computeIfAbsent(employee, each -> new ArrayList<>()).add(grant);
    }

    void isIn(EmployeeId employee, TeamId team) {
        teams.computeIfAbsent(employee, each -> new HashSet<>()).add(team);
    }

    Set<TeamId> teamsOf(EmployeeId employee) {
        return teams.getOrDefault(employee, Set.of());
    }

    boolean holds(EmployeeId employee, Permission permission) {
        return held.getOrDefault(employee, List.of()).stream()
                .anyMatch(grant -> grant.permission().equals(permission));
    }

    boolean holdsFor(EmployeeId employee, Permission permission, Scope scope) {
        return held.getOrDefault(employee, List.of()).stream()
                .anyMatch(grant -> grant.permission().equals(permission)
                        && List.of(Scope.values()).indexOf(grant.scope())
                                >= List.of(Scope.values()).indexOf(scope));
    }

    /** Whether some grant of the permission covers a record of such access: any one is enough, nothing takes away. */
    boolean reaches(EmployeeId employee, Permission permission, RecordAccess access) {
        for (Grant grant : held.getOrDefault(employee, List.of())) {
            if (grant.permission().equals(permission) && covers(employee, grant.scope(), access)) {
                return true;
            }
        }
        return false;
    }

    private boolean covers(EmployeeId employee, Scope scope, RecordAccess access) {
        boolean isMine = access.responsible().equals(employee);
        boolean isSharedWithMe = false;
        boolean isOpenToAll = false;
        for (Principal principal : access.visibility().shares().keySet()) {
            if (principal.employee().isPresent() && principal.employee().get().equals(employee)) {
                isSharedWithMe = true;
            }
            if (principal.team().isPresent()
                    && teamsOf(employee).contains(principal.team().get())) {
                isSharedWithMe = true;
            }
            if (principal.code().equals("everyone")) {
                isOpenToAll = true;
            }
        }
        return switch (scope) {
            case OWN -> isMine;
            case SHARED -> isMine || isSharedWithMe;
            case PUBLIC -> isMine || isSharedWithMe || isOpenToAll;
            case ALL -> true;
        };
    }

    /** Whether some grant of the permission covers a record for writing: sharing for reading is not enough. */
    boolean writes(EmployeeId employee, Permission permission, RecordAccess access) {
        Visibility writable = Visibility.onlyResponsible();
        for (var share : access.visibility().shares().entrySet()) {
            if (share.getValue() == Share.WRITE) {
                writable = writable.sharedWith(share.getKey(), Share.WRITE);
            }
        }
        return reaches(employee, permission, new RecordAccess(access.responsible(), writable));
    }
}
