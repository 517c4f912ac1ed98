package io.klientela.session;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.Permission;
import io.klientela.access.Rights;
import io.klientela.access.Scope;
import io.klientela.error.NotFoundException;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordRef;
import io.klientela.id.TeamId;
import io.klientela.session.Visibility.Share;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An actor with the rights of the moment: what every query and every command is asked under. Immutable.
 *
 * @param actor who acts
 * @param rights what they may do
 * @param teams the teams they belong to
 * @param language the language in which they are spoken to
 */
public record Viewer(Actor actor, Rights rights, Set<TeamId> teams, Locale language) {
    public Viewer {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(rights, "rights");
        teams = Set.copyOf(teams);
        Objects.requireNonNull(language, "language");
    }

    public Optional<EmployeeId> employee() {
        return actor.employeeId();
    }

    /** The records that {@code permission} lets this viewer read. */
    public AccessFilter filter(Permission permission) {
        return filter(rights.scopeOf(permission));
    }

    private AccessFilter filter(Optional<Scope> scope) {
        if (scope.isEmpty()) {
            return AccessFilter.nothing();
        }
        if (scope.get() == Scope.ALL) {
            return AccessFilter.everything();
        }
        Set<Principal> principals = principals(scope.get());
        return principals.isEmpty() ? AccessFilter.nothing() : AccessFilter.openTo(principals);
    }

    /** As {@link #filter}, over the union of what the permissions reach; the widest wins. */
    public AccessFilter filterAny(Collection<Permission> permissions) {
        Set<Principal> union = new HashSet<>();
        for (Permission permission : permissions) {
            AccessFilter filter = filter(permission);
            if (filter instanceof AccessFilter.Everything) {
                return filter;
            }
            if (filter instanceof AccessFilter.OpenTo open) {
                union.addAll(open.principals());
            }
        }
        return union.isEmpty() ? AccessFilter.nothing() : AccessFilter.openTo(union);
    }

    /** As {@link #filter}, over what each of the permissions reaches. Scopes are nested, so that is what the narrowest does. */
    public AccessFilter filterAll(Collection<Permission> permissions) {
        Optional<Scope> narrowest = Optional.of(Scope.ALL);
        for (Permission permission : permissions) {
            Optional<Scope> scope = rights.scopeOf(permission);
            if (scope.isEmpty()) {
                return AccessFilter.nothing();
            }
            narrowest = narrowest.filter(scope.get()::includes).or(() -> scope);
        }
        return filter(narrowest);
    }

    /** Whether {@code permission} lets this viewer read a record of such access. */
    public boolean mayRead(Permission permission, RecordAccess access) {
        return rights.scopeOf(permission)
                .filter(scope -> access.opensTo(this, scope, Share.READ))
                .isPresent();
    }

    /** Whether {@code permission} lets this viewer write to a record of such access. */
    public boolean mayWrite(Permission permission, RecordAccess access) {
        return rights.scopeOf(permission)
                .filter(scope -> access.opensTo(this, scope, Share.WRITE))
                .isPresent();
    }

    /**
     * Refuses unless {@code permission} is held in some scope.
     *
     * @throws AccessDeniedException naming the permission
     */
    public void require(Permission permission) {
        if (!rights.holds(permission)) {
            throw new AccessDeniedException(permission);
        }
    }

    /**
     * Refuses unless {@code grant} is held, in its scope or a wider one.
     *
     * @throws AccessDeniedException naming the grant
     */
    public void require(Grant grant) {
        if (!rights.holds(grant)) {
            throw new AccessDeniedException(grant);
        }
    }

    /**
     * Refuses unless {@code permission} reaches a record of such access for writing.
     *
     * @throws AccessDeniedException naming the permission and the record
     */
    public void requireWrite(Permission permission, RecordRef record, RecordAccess access) {
        if (!mayWrite(permission, access)) {
            throw rights.holds(permission)
                    ? new AccessDeniedException(permission, record)
                    : AccessDeniedException.notHeld(permission, record);
        }
    }

    /**
     * The error for a record that the viewer's filter did not let through: who lacks the permission altogether is told
     * so; to all others a hidden record looks like one that does not exist.
     */
    public RuntimeException refusal(Permission permission, RecordRef record) {
        return refusal(List.of(permission), record);
    }

    /** As {@link #refusal(Permission, RecordRef)}, where any of some permissions would do, the fullest named first. */
    public RuntimeException refusal(List<Permission> permissions, RecordRef record) {
        return permissions.stream().anyMatch(rights::holds)
                ? new NotFoundException(record)
                : AccessDeniedException.notHeld(least(permissions), record);
    }

    /**
     * Refuses unless one of {@code permissions}, the fullest named first, is held in some scope.
     *
     * @throws AccessDeniedException naming the one that gives least
     */
    public void requireAny(List<Permission> permissions) {
        if (permissions.stream().noneMatch(rights::holds)) {
            throw new AccessDeniedException(least(permissions));
        }
    }

    private static Permission least(List<Permission> permissions) {
        return permissions.get(permissions.size() - 1);
    }

    /** The principals through which a grant of {@code scope} reaches records. */
    Set<Principal> principals(Scope scope) {
        Set<Principal> principals = new HashSet<>();
        employee().ifPresent(employee -> principals.add(Principal.owner(employee)));
        if (scope.includes(Scope.SHARED)) {
            employee().ifPresent(employee -> principals.add(Principal.employee(employee)));
            teams.forEach(team -> principals.add(Principal.team(team)));
        }
        if (scope.includes(Scope.PUBLIC)) {
            principals.add(Principal.everyone());
        }
        return principals;
    }
}
