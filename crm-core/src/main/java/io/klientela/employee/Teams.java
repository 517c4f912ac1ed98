package io.klientela.employee;

import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.ProtectedKind;
import io.klientela.access.Scope;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.id.EmployeeId;
import io.klientela.id.TeamId;
import io.klientela.outbox.EventLog;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The teams of a project. Who manages employees decides who is in which team, and thereby what is shared with them.
 * Thread-safe unless its session is bound to a transaction.
 */
public final class Teams {
    private final Session<? extends EmployeeStores> session;

    public Teams(Session<? extends EmployeeStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Adds a team.
     *
     * @param name 1 to 100 characters
     * @throws io.klientela.access.AccessDeniedException if the actor may not manage employees
     * @throws NotFoundException if a member is not an active employee of the project
     */
    public Team add(String name, Set<EmployeeId> members) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.EMPLOYEES_MANAGE);
            NewTeam command = unit.validated(new NewTeam(name, members));
            members.forEach(member -> EmployeeReferences.requireActive(unit, member));
            Team team = new Team(
                    new TeamId(unit.newId()), unit.project(), command.name().strip(), members, 1);
            unit.stores().teams().insert(team);
            ChangeLog.created(unit, team.id().ref(), team.id().ref(), fields(team));
            return team;
        });
    }

    /**
     * Saves a changed name or changed members.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not manage employees; or if members are added to a
     *     team with which something is shared, and the actor neither is a member nor sees everything that may be shared
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws NotFoundException if there is no such team, or a new member is not an active employee of the project
     */
    public Team save(Team changed) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.EMPLOYEES_MANAGE);
            Team stored = get(unit, changed.id());
            NewTeam command = unit.validated(new NewTeam(changed.name(), changed.members()));
            Set<EmployeeId> added = new HashSet<>(changed.members());
            added.removeAll(stored.members());
            if (!added.isEmpty()) {
                requireSight(unit, stored);
            }
            added.forEach(member -> EmployeeReferences.requireActive(unit, member));
            Team next = stored.withName(command.name().strip())
                    .withMembers(changed.members())
                    .withVersion(changed.version() + 1);
            if (stored.version() != changed.version() || !unit.stores().teams().update(next)) {
                throw new StaleVersionException(changed.id().ref(), changed.version());
            }
            ChangeLog.changed(unit, next.id().ref(), next.id().ref(), fields(stored), fields(next));
            EventLog.publish(unit, "team.changed", next.id().ref(), Map.of());
            return next;
        });
    }

    /**
     * Deletes a team with which nothing is shared.
     *
     * @throws TeamInUseException if records are shared with it
     * @throws io.klientela.access.AccessDeniedException if the actor may not manage employees
     * @throws NotFoundException if there is no such team
     */
    public void delete(TeamId id) {
        session.write(unit -> {
            unit.viewer().require(Permissions.EMPLOYEES_MANAGE);
            Team stored = get(unit, id);
            // The update holds the team: whoever shares something with it comes before, and is counted, or finds it
            // gone.
            if (!unit.stores().teams().update(stored.withVersion(stored.version() + 1))) {
                throw TransientStorageException.overtaken(id.ref(), stored.version());
            }
            long shares = unit.stores().teams().countShares(unit.project(), id);
            if (shares > 0) {
                throw new TeamInUseException(id, shares);
            }
            unit.stores().teams().delete(unit.project(), id);
            ChangeLog.deleted(unit, id.ref(), id.ref(), fields(stored));
            return stored;
        });
    }

    /**
     * The team of this id.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not manage employees
     * @throws NotFoundException if there is no such team
     */
    public Team get(TeamId id) {
        return session.read(unit -> {
            unit.viewer().require(Permissions.EMPLOYEES_MANAGE);
            return get(unit, id);
        });
    }

    /**
     * Every team with its members, in the order in which they were added.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not manage employees
     */
    public List<Team> list() {
        return session.read(unit -> {
            unit.viewer().require(Permissions.EMPLOYEES_MANAGE);
            return unit.stores().teams().list(unit.project());
        });
    }

    /** Whoever adds members opens to them, or to themselves, what is shared with the team. */
    private static void requireSight(UnitOfWork<? extends EmployeeStores> unit, Team team) {
        Viewer viewer = unit.viewer();
        if (viewer.teams().contains(team.id()) || unit.stores().teams().countShares(unit.project(), team.id()) == 0) {
            return;
        }
        for (ProtectedKind kind : viewer.rights().catalogue().kinds()) {
            if (kind.share().isPresent()) {
                viewer.require(new Grant(kind.view().get(0), Scope.ALL));
            }
        }
    }

    private static Team get(UnitOfWork<? extends EmployeeStores> unit, TeamId id) {
        return unit.stores().teams().find(unit.project(), id).orElseThrow(() -> new NotFoundException(id.ref()));
    }

    private static Map<String, String> fields(Team team) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("name", team.name());
        fields.put(
                "members",
                team.members().stream().map(EmployeeId::toString).sorted().collect(Collectors.joining("\n")));
        return fields;
    }
}
