package io.klientela.employee;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.RoleCode;
import io.klientela.access.UnknownRoleException;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.id.EmployeeId;
import io.klientela.party.EmailAddress;
import io.klientela.role.RightsChange;
import io.klientela.role.RoleBook;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The people who work in a project and what they hold. Nobody hands out, changes or takes away what they lack, and one
 * active admin always remains (REQUIREMENTS decision 3). Thread-safe unless its session is bound to a transaction.
 */
public final class Employees {
    private final Session<? extends EmployeeStores> session;

    public Employees(Session<? extends EmployeeStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Adds an employee.
     *
     * @throws AccessDeniedException if the actor may not manage employees, or lacks one of the grants; it names which
     * @throws UnknownRoleException if there is no such role
     * @throws HostUserTakenException if another employee has the same host user
     * @throws io.klientela.access.UnfitGrantException if a permission is not registered or does not know the scope
     */
    public Employee add(NewEmployee command) {
        return session.write(unit -> {
            Viewer viewer = begin(unit);
            RightsChange.requireFit(viewer, command.grants());
            RightsChange.requireHeld(viewer, rightsOf(unit, command.roles(), command.grants()));
            return insert(unit, unit.validated(command));
        });
    }

    /**
     * Saves changed basic data and the key by which the host knows the employee. Roles, grants and whether they are active
     * are changed by commands of their own: what {@code changed} says of them is not looked at.
     *
     * @throws AccessDeniedException if the actor may not manage employees; or if key, e-mail or mailbox of someone else differ
     *     and the actor lacks what they hold, over all records: who has the key acts as the employee
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws HostUserTakenException if another employee has the same host user
     */
    public Employee save(Employee changed) {
        return session.write(unit -> {
            Viewer viewer = begin(unit);
            Employee stored = EmployeeRecords.get(unit, changed.id());
            NewEmployee raw = NewEmployee.named(changed.firstName(), changed.lastName())
                    .hostUser(changed.hostUser().orElse(""))
                    .email(changed.email().map(EmailAddress::address).orElse(""))
                    .mailbox(changed.mailbox().map(EmailAddress::address).orElse(""))
                    .language(changed.language().map(Locale::toLanguageTag).orElse(""));
            NewEmployee valid = unit.validated(raw);
            Employee next = stored.withName(
                            valid.firstName().strip(), valid.lastName().strip())
                    .withHostUser(EmployeeRecords.text(valid.hostUser()))
                    .withEmail(EmployeeRecords.text(valid.email()).map(EmailAddress::of))
                    .withMailbox(EmployeeRecords.text(valid.mailbox()).map(EmailAddress::of))
                    .withLanguage(EmployeeRecords.text(valid.language()).map(Locale::forLanguageTag))
                    .withVersion(changed.version());
            if (!viewer.employee().equals(Optional.of(stored.id())) && isSomeoneElse(stored, next)) {
                RightsChange.requireHeldOverAll(viewer, rightsOf(viewer, unit, stored));
            }
            return EmployeeRecords.save(unit, stored, next);
        });
    }

    /**
     * Gives an employee one more role; nothing happens if they have it.
     *
     * @throws AccessDeniedException if the actor may not manage employees, or lacks a grant of the role
     * @throws UnknownRoleException if there is no such role
     * @throws NotFoundException if there is no such employee
     */
    public Employee giveRole(EmployeeId id, RoleCode role) {
        return changeRights(id, Set.of(role), Set.of(), employee -> employee.withRoles(plus(employee.roles(), role)));
    }

    /**
     * Takes a role from an employee; nothing happens if they have it not.
     *
     * @throws AccessDeniedException if the actor may not manage employees, or lacks a grant of the role
     * @throws LastAdminException if no active admin would be left
     * @throws NotFoundException if there is no such employee
     */
    public Employee takeRole(EmployeeId id, RoleCode role) {
        return session.write(unit -> {
            Viewer viewer = begin(unit);
            Employee stored = EmployeeRecords.get(unit, id);
            RightsChange.requireJudgeable(viewer, book(unit), Set.of(role));
            RightsChange.requireHeld(viewer, book(unit).union(Set.of(role), Set.of()));
            return EmployeeRecords.save(
                    unit, stored, stored.withRoles(minus(stored.roles(), role)), "employee.rights-changed");
        });
    }

    /**
     * Gives an employee a single grant on top of their roles (RAMISYS-9).
     *
     * @throws AccessDeniedException if the actor may not manage employees, or lacks the grant
     * @throws io.klientela.access.UnfitGrantException if the permission is not registered or does not know the scope
     * @throws NotFoundException if there is no such employee
     */
    public Employee grant(EmployeeId id, Grant grant) {
        return changeRights(
                id, Set.of(), Set.of(grant), employee -> employee.withGrants(plus(employee.grants(), grant)));
    }

    /**
     * Takes a single grant back; what roles give stays.
     *
     * @throws AccessDeniedException if the actor may not manage employees, or lacks the grant
     * @throws NotFoundException if there is no such employee
     */
    public Employee revoke(EmployeeId id, Grant grant) {
        return session.write(unit -> {
            Viewer viewer = begin(unit);
            Employee stored = EmployeeRecords.get(unit, id);
            RightsChange.requireHeld(viewer, Set.of(grant));
            return EmployeeRecords.save(
                    unit, stored, stored.withGrants(minus(stored.grants(), grant)), "employee.rights-changed");
        });
    }

    private Employee changeRights(
            EmployeeId id, Set<RoleCode> roles, Set<Grant> grants, UnaryOperator<Employee> change) {
        return session.write(unit -> {
            Viewer viewer = begin(unit);
            Employee stored = EmployeeRecords.get(unit, id);
            RightsChange.requireFit(viewer, grants);
            RightsChange.requireHeld(viewer, rightsOf(unit, roles, grants));
            return EmployeeRecords.save(unit, stored, change.apply(stored), "employee.rights-changed");
        });
    }

    /**
     * Lets someone go who is responsible for nothing: they do not come in any more, and records are not assigned to or
     * shared with them. Whoever is responsible for records is let go by {@code HandOver}.
     *
     * @throws OwnsRecordsException if they are responsible for records; it counts them
     * @throws LastAdminException if no active admin would be left
     * @throws AccessDeniedException if the actor may not manage employees, or lacks a grant of theirs
     * @throws NotFoundException if there is no such employee
     */
    public Employee deactivate(EmployeeId id) {
        return session.write(unit -> {
            Employee gone = deactivate(unit, id);
            EmployeeRecords.requireNothingOwned(unit, id);
            return gone;
        });
    }

    /** Marks someone as gone; the caller sees to what they were responsible for, in the same transaction. */
    public static Employee deactivate(UnitOfWork<? extends EmployeeStores> unit, EmployeeId id) {
        Viewer viewer = begin(unit);
        Employee stored = EmployeeRecords.get(unit, id);
        RightsChange.requireHeld(viewer, rightsOf(viewer, unit, stored));
        return EmployeeRecords.save(unit, stored, stored.withActive(false), "employee.deactivated");
    }

    /**
     * Takes someone back who had left, with the roles and grants that they had.
     *
     * @throws AccessDeniedException if the actor may not manage employees, or lacks a grant of theirs
     * @throws NotFoundException if there is no such employee
     */
    public Employee reactivate(EmployeeId id) {
        return session.write(unit -> {
            Viewer viewer = begin(unit);
            Employee stored = EmployeeRecords.get(unit, id);
            RightsChange.requireHeld(viewer, rightsOf(viewer, unit, stored));
            return EmployeeRecords.save(unit, stored, stored.withActive(true), "employee.reactivated");
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
            return EmployeeRecords.get(unit, id);
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

    /**
     * The actor's own record. Everyone may read it.
     *
     * @throws IllegalStateException if the system acts, which is no employee
     */
    public Employee me() {
        return session.read(unit -> EmployeeRecords.get(
                unit,
                unit.viewer()
                        .employee()
                        .orElseThrow(() -> new IllegalStateException("The system acts here, which is no employee"))));
    }

    /**
     * The people whom the actor knows by name, in the order in which they were added: everyone, or those of the actor's own
     * teams, or the actor alone, as far as the permission {@code employees.view} reaches.
     */
    public List<Colleague> colleagues() {
        return session.read(Colleagues::known);
    }

    /** Writes an employee whose rights have been checked: also how the first admin of a project comes in. */
    public static Employee insert(UnitOfWork<? extends EmployeeStores> unit, NewEmployee command) {
        command.roles().forEach(book(unit)::get);
        Employee employee = new Employee(
                new EmployeeId(unit.newId()),
                unit.project(),
                command.firstName().strip(),
                command.lastName().strip(),
                EmployeeRecords.text(command.hostUser()),
                EmployeeRecords.text(command.email()).map(EmailAddress::of),
                EmployeeRecords.text(command.mailbox()).map(EmailAddress::of),
                EmployeeRecords.text(command.language()).map(Locale::forLanguageTag),
                command.roles(),
                command.grants(),
                true,
                1);
        EmployeeRecords.insert(unit, employee);
        return employee;
    }

    private static Viewer begin(UnitOfWork<? extends EmployeeStores> unit) {
        Viewer viewer = RightsChange.begin(unit);
        viewer.require(Permissions.EMPLOYEES_MANAGE);
        return viewer;
    }

    private static RoleBook book(UnitOfWork<? extends EmployeeStores> unit) {
        return new RoleBook(unit.viewer().rights().catalogue(), unit.stores().roles(), unit.project());
    }

    /** Whether the host, or the post, would take someone else for this employee. */
    private static boolean isSomeoneElse(Employee stored, Employee changed) {
        return !stored.hostUser().equals(changed.hostUser())
                || !stored.email().equals(changed.email())
                || !stored.mailbox().equals(changed.mailbox());
    }

    private static Set<Grant> rightsOf(Viewer viewer, UnitOfWork<? extends EmployeeStores> unit, Employee employee) {
        RightsChange.requireJudgeable(viewer, book(unit), employee.roles());
        return book(unit).union(employee.roles(), employee.grants());
    }

    /** All that roles and grants give; a role that is not there is refused, since it cannot be judged. */
    private static Set<Grant> rightsOf(
            UnitOfWork<? extends EmployeeStores> unit, Set<RoleCode> roles, Set<Grant> grants) {
        roles.forEach(book(unit)::get);
        return book(unit).union(roles, grants);
    }

    private static <T> Set<T> plus(Set<T> set, T added) {
        return Set.copyOf(
                Stream.concat(set.stream(), Stream.of(added)).distinct().toList());
    }

    private static <T> Set<T> minus(Set<T> set, T removed) {
        return Set.copyOf(set.stream().filter(each -> !each.equals(removed)).toList());
    }
}
