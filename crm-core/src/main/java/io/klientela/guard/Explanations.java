package io.klientela.guard;

import io.klientela.access.Grant;
import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.access.ProtectedKind;
import io.klientela.access.RoleCode;
import io.klientela.access.Scope;
import io.klientela.employee.Colleague;
import io.klientela.employee.Employee;
import io.klientela.error.NotFoundException;
import io.klientela.guard.Explanation.Obstacle;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordRef;
import io.klientela.project.EmployeeActors;
import io.klientela.project.Project;
import io.klientela.project.Projects;
import io.klientela.role.RoleBook;
import io.klientela.session.RecordAccess;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import io.klientela.session.Visibility.Share;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers why someone sees a record or not, and who sees it. An answer is given only about records that the asker sees.
 * Thread-safe unless its session is bound to a transaction.
 */
public final class Explanations {
    private final Session<? extends GuardStores> session;

    public Explanations(Session<? extends GuardStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Why {@code employee} reaches {@code record}, or why not. Everyone may ask about themselves.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor asks about someone else and may not manage employees
     * @throws NotFoundException if the record is not within the actor's reach, or there is no such employee
     * @throws IllegalArgumentException if records of this kind are not protected
     */
    public Explanation explain(EmployeeId employee, RecordRef record) {
        return session.read(unit -> {
            Viewer asker = unit.viewer();
            if (!asker.employee().equals(Optional.of(employee))) {
                asker.require(Permissions.EMPLOYEES_MANAGE);
            }
            Guard guard = visibleGuard(unit, record);
            Employee subject = unit.stores()
                    .employees()
                    .find(unit.project(), employee)
                    .orElseThrow(() -> new NotFoundException(employee.ref()));
            return explain(unit, Projects.current(unit), subject, record, guard);
        });
    }

    /**
     * Everyone who sees {@code record}, wholly or in part, in the order in which they were added. Whoever invoices a contact
     * and sees no more than its billing block is not among them.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor neither manages employees nor may share the record and
     *     knows all colleagues
     * @throws NotFoundException if the record is not within the actor's reach
     * @throws IllegalArgumentException if records of this kind are not protected
     */
    public List<Colleague> whoCanSee(RecordRef record) {
        return session.read(unit -> {
            Guard guard = visibleGuard(unit, record);
            if (!unit.viewer().rights().holds(Permissions.EMPLOYEES_MANAGE)) {
                unit.viewer().require(new Grant(Permissions.EMPLOYEES_VIEW, Scope.ALL));
                Permission share = kind(unit, record).share().orElse(Permissions.EMPLOYEES_MANAGE);
                unit.viewer().requireWrite(share, record, guard.access());
            }
            Project project = Projects.current(unit);
            return unit.stores().employees().list(unit.project()).stream()
                    .filter(employee ->
                            explain(unit, project, employee, record, guard).maySee())
                    .map(employee -> new Colleague(employee.id(), employee.fullName(), employee.active()))
                    .toList();
        });
    }

    private static Guard visibleGuard(UnitOfWork<? extends GuardStores> unit, RecordRef record) {
        ProtectedKind kind = kind(unit, record);
        Viewer asker = unit.viewer();
        Guard guard = unit.stores().guards().stream()
                .flatMap(guards -> guards.guardOf(unit.project(), record).stream())
                .findFirst()
                .orElseThrow(() -> asker.refusal(kind.view(), record));
        boolean sees = asker.employee()
                        .filter(id -> toView(kind, guard, id).stream()
                                .anyMatch(permission -> asker.mayRead(permission, guard.access())))
                        .isPresent()
                || view(kind, guard).stream().anyMatch(permission -> asker.mayRead(permission, guard.access()));
        if (!sees) {
            throw asker.refusal(kind.view(), record);
        }
        return guard;
    }

    private static Explanation explain(
            UnitOfWork<? extends GuardStores> unit, Project project, Employee subject, RecordRef record, Guard guard) {
        ProtectedKind kind = kind(unit, record);
        Viewer viewer = new EmployeeActors(unit.viewer().rights().catalogue()).viewer(unit.stores(), project, subject);
        List<HeldGrant> held = held(unit, subject);
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        if (!subject.active()) {
            obstacles.add(Obstacle.HAS_LEFT);
        }
        if (!EmployeeActors.isAdmitted(project, viewer, subject.id())) {
            obstacles.add(Obstacle.MODULE_CLOSED);
        }
        List<Verdict> view = toView(kind, guard, subject.id()).stream()
                .map(permission -> verdict(viewer, held, guard.access(), permission))
                .toList();
        return new Explanation(subject.id(), record, obstacles, view);
    }

    private static List<Permission> view(ProtectedKind kind, Guard guard) {
        return guard.view().isEmpty() ? kind.view() : guard.view();
    }

    /** What lets {@code employee} see the record: an author sees it by what let them write it. */
    private static List<Permission> toView(ProtectedKind kind, Guard guard, EmployeeId employee) {
        List<Permission> permissions = new ArrayList<>(view(kind, guard));
        if (guard.author().equals(Optional.of(employee))) {
            kind.edit().ifPresent(permissions::add);
        }
        return permissions;
    }

    private static Verdict verdict(Viewer viewer, List<HeldGrant> held, RecordAccess access, Permission permission) {
        List<HeldGrant> fitting = held.stream()
                .filter(each -> each.grant().permission().equals(permission))
                .toList();
        List<Reason> reasons =
                fitting.stream().flatMap(each -> reasons(viewer, access, each)).toList();
        return new Verdict(permission, reasons, fitting);
    }

    private static Stream<Reason> reasons(Viewer viewer, RecordAccess access, HeldGrant held) {
        Scope scope = held.grant().scope();
        if (scope == Scope.ALL) {
            return Stream.of(new Reason(held, Optional.empty()));
        }
        return access.through(viewer, scope, Share.READ).stream()
                .map(principal -> new Reason(held, Optional.of(principal)));
    }

    private static List<HeldGrant> held(UnitOfWork<? extends GuardStores> unit, Employee employee) {
        RoleBook book =
                new RoleBook(unit.viewer().rights().catalogue(), unit.stores().roles(), unit.project());
        Stream<HeldGrant> byRole = employee.roles().stream()
                .sorted()
                .flatMap(code -> book.find(code).stream())
                .flatMap(role -> role.grants().stream().map(grant -> held(grant, Optional.of(role.code()))));
        Stream<HeldGrant> single = employee.grants().stream().map(grant -> held(grant, Optional.empty()));
        return Stream.concat(byRole, single).collect(Collectors.toList());
    }

    private static HeldGrant held(Grant grant, Optional<RoleCode> role) {
        return new HeldGrant(grant, role);
    }

    private static ProtectedKind kind(UnitOfWork<? extends GuardStores> unit, RecordRef record) {
        return unit.viewer()
                .rights()
                .catalogue()
                .find(record.kind())
                .orElseThrow(() -> new IllegalArgumentException("Records of the kind " + record.kind()
                        + " are not protected; register the kind by PermissionCatalogue.with"));
    }
}
