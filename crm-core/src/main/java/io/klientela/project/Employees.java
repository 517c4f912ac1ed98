package io.klientela.project;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.RoleCode;
import io.klientela.access.UnknownRoleException;
import io.klientela.error.NotFoundException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.id.EmployeeId;
import io.klientela.id.TeamId;
import io.klientela.outbox.EventLog;
import io.klientela.party.EmailAddress;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The people who work in a project, and their teams. Thread-safe unless its session is bound to a transaction. */
public final class Employees {
    private final Session<? extends ProjectStores> session;

    public Employees(Session<? extends ProjectStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Adds an employee. Nobody hands out what they lack: each grant of the roles must be held by the actor.
     *
     * @throws AccessDeniedException if the actor may not manage employees, or lacks one of the grants; it names which
     * @throws UnknownRoleException if there is no such role
     * @throws HostUserTakenException if another employee has the same host user
     */
    public Employee add(NewEmployee command) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.EMPLOYEES_MANAGE);
            requireHeld(unit.viewer(), command);
            return insert(unit, unit.validated(command));
        });
    }

    /**
     * The employee of this id, with host user, roles and grants.
     *
     * @throws AccessDeniedException if the actor may not manage employees
     * @throws NotFoundException if there is no such employee
     */
    public Employee get(EmployeeId id) {
        return session.read(unit -> {
            unit.viewer().require(Permissions.EMPLOYEES_MANAGE);
            return unit.stores()
                    .employees()
                    .find(unit.project(), id)
                    .orElseThrow(() -> new NotFoundException(id.ref()));
        });
    }

    /**
     * Everyone, in the order in which they were added, with host user, roles and grants.
     *
     * @throws AccessDeniedException if the actor may not manage employees
     */
    public List<Employee> list() {
        return session.read(unit -> {
            unit.viewer().require(Permissions.EMPLOYEES_MANAGE);
            return unit.stores().employees().list(unit.project());
        });
    }

    /** Everyone by name, in the order in which they were added: what every employee may know of the others. */
    public List<Colleague> colleagues() {
        return session.read(unit -> unit.stores().employees().list(unit.project()).stream()
                .map(employee -> new Colleague(employee.id(), employee.fullName(), employee.active()))
                .toList());
    }

    /**
     * Adds a team.
     *
     * @param name 1 to 100 characters
     * @throws AccessDeniedException if the actor may not manage employees
     * @throws NotFoundException if a member is not an employee of the project
     */
    public Team addTeam(String name, Set<EmployeeId> members) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.EMPLOYEES_MANAGE);
            NewTeam command = unit.validated(new NewTeam(name, members));
            for (EmployeeId member : members) {
                EmployeeReferences.requireActive(unit, member);
            }
            Team team = new Team(
                    new TeamId(unit.newId()), unit.project(), command.name().strip(), members, 1);
            unit.stores().teams().insert(team);
            ChangeLog.created(unit, team.id().ref(), team.id().ref(), fields(team));
            return team;
        });
    }

    /**
     * Every team with its members, in the order in which they were added.
     *
     * @throws AccessDeniedException if the actor may not manage employees
     */
    public List<Team> teams() {
        return session.read(unit -> {
            unit.viewer().require(Permissions.EMPLOYEES_MANAGE);
            return unit.stores().teams().list(unit.project());
        });
    }

    /** Writes an employee whose rights have been checked: also how the first admin of a project comes in. */
    public static Employee insert(UnitOfWork<? extends ProjectStores> unit, NewEmployee command) {
        requireKnown(command.roles());
        Optional<String> hostUser = text(command.hostUser());
        hostUser.ifPresent(key -> unit.stores()
                .employees()
                .findByHostUser(unit.project(), key)
                .ifPresent(other -> {
                    throw new HostUserTakenException(key);
                }));
        Employee employee = new Employee(
                new EmployeeId(unit.newId()),
                unit.project(),
                command.firstName().strip(),
                command.lastName().strip(),
                hostUser,
                text(command.email()).map(EmailAddress::of),
                text(command.language()).map(Locale::forLanguageTag),
                command.roles(),
                command.grants(),
                true,
                1);
        unit.stores().employees().insert(employee);
        ChangeLog.created(unit, employee.id().ref(), employee.id().ref(), fields(employee));
        EventLog.publish(unit, "employee.added", employee.id().ref(), Map.of());
        return employee;
    }

    private static void requireKnown(Set<RoleCode> roles) {
        for (RoleCode role : roles) {
            if (PresetRoles.find(role).isEmpty()) {
                throw new UnknownRoleException(role);
            }
        }
    }

    private static void requireHeld(Viewer viewer, NewEmployee command) {
        Set<Grant> handedOut = new HashSet<>(command.grants());
        for (RoleCode role : command.roles()) {
            handedOut.addAll(PresetRoles.find(role)
                    .orElseThrow(() -> new UnknownRoleException(role))
                    .grants());
        }
        for (Grant grant : handedOut) {
            if (!viewer.rights().holds(grant)) {
                throw new AccessDeniedException(grant);
            }
        }
    }

    private static Map<String, String> fields(Employee employee) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("firstName", employee.firstName());
        fields.put("lastName", employee.lastName());
        fields.put("hostUser", employee.hostUser().orElse(""));
        fields.put("email", employee.email().map(EmailAddress::address).orElse(""));
        fields.put("language", employee.language().map(Locale::toLanguageTag).orElse(""));
        fields.put("roles", joined(employee.roles()));
        fields.put("grants", joined(employee.grants()));
        fields.put("active", employee.active() ? "yes" : "");
        return fields;
    }

    private static Map<String, String> fields(Team team) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("name", team.name());
        fields.put("members", joined(team.members()));
        return fields;
    }

    private static String joined(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static Optional<String> text(String raw) {
        return Optional.of(raw.strip()).filter(text -> !text.isEmpty());
    }
}
