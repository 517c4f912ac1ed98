package io.klientela.role;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.PermissionCatalogue;
import io.klientela.access.PermissionMatrix;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.Role;
import io.klientela.access.RoleCode;
import io.klientela.access.UnknownRoleException;
import io.klientela.error.StaleVersionException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.id.RecordRef;
import io.klientela.id.RoleId;
import io.klientela.outbox.EventLog;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The roles of a project: those that ship and those it makes. Nobody makes, changes or deletes a role that holds a grant
 * which they lack themselves. Thread-safe unless its session is bound to a transaction.
 */
public final class Roles {
    private final Session<? extends RoleStores> session;

    public Roles(Session<? extends RoleStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Every role, those that ship first, with names in the actor's language.
     *
     * @throws AccessDeniedException if the actor manages neither roles nor employees
     */
    public List<Role> list() {
        return session.read(unit -> {
            requireManager(unit.viewer());
            return list(unit);
        });
    }

    /**
     * The role of this code, as its holders have it.
     *
     * @throws UnknownRoleException if there is none
     * @throws AccessDeniedException if the actor manages neither roles nor employees
     */
    public Role get(RoleCode code) {
        return session.read(unit -> {
            requireManager(unit.viewer());
            return book(unit).get(code).in(unit.viewer().language());
        });
    }

    /**
     * The role of this code as the project made it, to be changed and saved.
     *
     * @throws UnknownRoleException if the project has made no such role
     * @throws AccessDeniedException if the actor manages neither roles nor employees
     */
    public CustomRole getCustom(RoleCode code) {
        return session.read(unit -> {
            requireManager(unit.viewer());
            return custom(unit, code);
        });
    }

    /**
     * Every permission, and how far each role of the project reaches with it.
     *
     * @throws AccessDeniedException if the actor manages neither roles nor employees
     */
    public PermissionMatrix matrix() {
        return session.read(unit -> {
            requireManager(unit.viewer());
            return new PermissionMatrix(unit.viewer().rights().catalogue(), list(unit));
        });
    }

    /**
     * What is stored and means nothing to this program.
     *
     * @throws AccessDeniedException if the actor manages neither roles nor employees
     */
    public UnknownRights unknown() {
        return session.read(unit -> {
            requireManager(unit.viewer());
            Set<RoleCode> roles = new HashSet<>();
            Map<RecordRef, Set<Grant>> grants = new HashMap<>();
            Map<RecordRef, Set<String>> unreadable =
                    new HashMap<>(unit.stores().roles().unreadableGrants(unit.project()));
            for (CustomRole role : unit.stores().roles().list(unit.project())) {
                note(unit, grants, role.id().ref(), role.grants());
            }
            for (HoldsRoles holder : unit.stores().roleHolders()) {
                holder.heldRoles(unit.project()).stream()
                        .filter(code -> book(unit).find(code).isEmpty())
                        .forEach(roles::add);
                holder.singleGrants(unit.project()).forEach((record, held) -> note(unit, grants, record, held));
                unreadable.putAll(holder.unreadableGrants(unit.project()));
            }
            return new UnknownRights(roles, grants, unreadable);
        });
    }

    private static void note(
            UnitOfWork<? extends RoleStores> unit,
            Map<RecordRef, Set<Grant>> grants,
            RecordRef holder,
            Set<Grant> held) {
        PermissionCatalogue catalogue = unit.viewer().rights().catalogue();
        Set<Grant> unknown =
                held.stream().filter(grant -> !catalogue.knows(grant)).collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            grants.put(holder, unknown);
        }
    }

    /**
     * Makes a role.
     *
     * @throws AccessDeniedException if the actor may not manage roles, or lacks one of the grants; it names which
     * @throws RoleCodeTakenException if there is a role of this code
     * @throws io.klientela.access.UnfitGrantException if a permission is not registered or does not know the scope
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     */
    public CustomRole add(NewRole command) {
        return session.write(unit -> {
            Viewer viewer = begin(unit);
            NewRole valid = unit.validated(command);
            RightsChange.requireFit(viewer, valid.grants());
            RightsChange.requireHeld(viewer, valid.grants());
            RoleCode code = new RoleCode(valid.code());
            if (PresetRoles.isPreset(code)
                    || unit.stores().roles().find(unit.project(), code).isPresent()) {
                throw new RoleCodeTakenException(code);
            }
            CustomRole role = new CustomRole(
                    new RoleId(unit.newId()), unit.project(), code, valid.name().strip(), valid.grants(), 1);
            unit.stores().roles().insert(role);
            ChangeLog.created(unit, role.id().ref(), role.id().ref(), fields(role));
            EventLog.publish(unit, "role.created", role.id().ref(), Map.of("code", code.code()));
            return role;
        });
    }

    /**
     * Saves a changed name or changed grants; its holders have them at once. The code stays.
     *
     * @throws AccessDeniedException if the actor may not manage roles, or lacks a grant that the role had or gets
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws PresetRoleException if the role ships
     * @throws UnknownRoleException if there is no such role
     */
    public CustomRole save(CustomRole changed) {
        return session.write(unit -> {
            Viewer viewer = begin(unit);
            CustomRole stored = custom(unit, changed.code());
            if (!stored.id().equals(changed.id()) || stored.version() != changed.version()) {
                throw new StaleVersionException(changed.id().ref(), changed.version());
            }
            unit.validated(new NewRole(changed.name(), changed.code().code(), changed.grants()));
            Set<Grant> added = new HashSet<>(changed.grants());
            added.removeAll(stored.grants());
            RightsChange.requireFit(viewer, added);
            RightsChange.requireHeld(viewer, stored.grants());
            RightsChange.requireHeld(viewer, added);
            CustomRole next = stored.withName(changed.name().strip())
                    .withGrants(changed.grants())
                    .withVersion(stored.version() + 1);
            if (!unit.stores().roles().update(next)) {
                throw new StaleVersionException(changed.id().ref(), changed.version());
            }
            ChangeLog.changed(unit, next.id().ref(), next.id().ref(), fields(stored), fields(next));
            EventLog.publish(
                    unit,
                    "role.changed",
                    next.id().ref(),
                    Map.of("code", next.code().code()));
            return next;
        });
    }

    /**
     * Deletes a role that nobody holds.
     *
     * @throws RoleInUseException if someone holds it
     * @throws AccessDeniedException if the actor may not manage roles, or lacks one of its grants
     * @throws PresetRoleException if the role ships
     * @throws UnknownRoleException if there is no such role
     */
    public void delete(RoleCode code) {
        delete(code, Optional.empty());
    }

    /**
     * Deletes a role; who holds it holds {@code replacement} from then on. Refuses as {@link #delete(RoleCode)} does, and
     * where the actor lacks a grant of the replacement.
     */
    public void delete(RoleCode code, RoleCode replacement) {
        delete(code, Optional.of(replacement));
    }

    private void delete(RoleCode code, Optional<RoleCode> replacement) {
        session.write(unit -> {
            Viewer viewer = begin(unit);
            CustomRole role = custom(unit, code);
            RightsChange.requireHeld(viewer, role.grants());
            replacement
                    .map(book(unit)::get)
                    .map(Role::grants)
                    .ifPresent(grants -> RightsChange.requireHeld(viewer, grants));
            Map<RecordRef, Set<RoleCode>> holders = new LinkedHashMap<>();
            for (HoldsRoles holder : unit.stores().roleHolders()) {
                holders.putAll(holder.holders(unit.project(), code));
            }
            if (!holders.isEmpty()
                    && (replacement.isEmpty() || replacement.get().equals(code))) {
                throw new RoleInUseException(code, holders.size());
            }
            for (HoldsRoles holder : unit.stores().roleHolders()) {
                holder.replaceRole(unit.project(), code, replacement);
            }
            holders.forEach((holder, held) -> {
                ChangeLog.changed(unit, holder, holder, fields(held), fields(replaced(held, code, replacement)));
                EventLog.publish(unit, "employee.rights-changed", holder, Map.of());
            });
            unit.stores().roles().delete(role);
            ChangeLog.deleted(unit, role.id().ref(), role.id().ref(), fields(role));
            EventLog.publish(
                    unit,
                    "role.deleted",
                    role.id().ref(),
                    Map.of(
                            "code", code.code(),
                            "replacement", replacement.map(RoleCode::code).orElse("")));
            return role;
        });
    }

    private static Viewer begin(UnitOfWork<? extends RoleStores> unit) {
        Viewer viewer = RightsChange.begin(unit);
        viewer.require(Permissions.ROLES_MANAGE);
        return viewer;
    }

    private static void requireManager(Viewer viewer) {
        if (!viewer.rights().holds(Permissions.EMPLOYEES_MANAGE)) {
            viewer.require(Permissions.ROLES_MANAGE);
        }
    }

    private static RoleBook book(UnitOfWork<? extends RoleStores> unit) {
        return new RoleBook(unit.viewer().rights().catalogue(), unit.stores().roles(), unit.project());
    }

    private static List<Role> list(UnitOfWork<? extends RoleStores> unit) {
        List<Role> roles = new ArrayList<>();
        unit.viewer()
                .rights()
                .catalogue()
                .presets()
                .all()
                .forEach(role -> roles.add(role.in(unit.viewer().language())));
        unit.stores().roles().list(unit.project()).forEach(role -> roles.add(role.role()));
        return roles;
    }

    private static CustomRole custom(UnitOfWork<? extends RoleStores> unit, RoleCode code) {
        if (PresetRoles.isPreset(code)) {
            throw new PresetRoleException(code);
        }
        return unit.stores().roles().find(unit.project(), code).orElseThrow(() -> new UnknownRoleException(code));
    }

    private static Set<RoleCode> replaced(Set<RoleCode> held, RoleCode gone, Optional<RoleCode> replacement) {
        Set<RoleCode> after = new HashSet<>(held);
        after.remove(gone);
        replacement.ifPresent(after::add);
        return after;
    }

    /** What a holder holds, as their history tells it everywhere. */
    private static Map<String, String> fields(Set<RoleCode> held) {
        return Map.of("roles", held.stream().map(RoleCode::code).sorted().collect(Collectors.joining(", ")));
    }

    private static Map<String, String> fields(CustomRole role) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("code", role.code().code());
        fields.put("name", role.name());
        fields.put(
                "grants", role.grants().stream().map(Grant::toString).sorted().collect(Collectors.joining("\n")));
        return fields;
    }
}
