package io.klientela.role;

import io.klientela.access.Grant;
import io.klientela.access.PermissionCatalogue;
import io.klientela.access.PresetRoles;
import io.klientela.access.Role;
import io.klientela.access.RoleCode;
import io.klientela.access.UnknownRoleException;
import io.klientela.id.ProjectId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds roles by their codes: those that ship, and those that the project has made. */
public final class RoleBook {
    private final PermissionCatalogue catalogue;
    private final RoleStore made;
    private final ProjectId project;

    public RoleBook(PermissionCatalogue catalogue, RoleStore made, ProjectId project) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.made = Objects.requireNonNull(made, "made");
        this.project = Objects.requireNonNull(project, "project");
    }

    public Optional<Role> find(RoleCode code) {
        return PresetRoles.isPreset(code)
                ? catalogue.presets().find(code)
                : made.find(project, code).map(CustomRole::role);
    }

    /**
     * The role of this code.
     *
     * @throws UnknownRoleException if there is none
     */
    public Role get(RoleCode code) {
        return find(code).orElseThrow(() -> new UnknownRoleException(code));
    }

    /** All that roles and single grants give together. A role that is not there any more gives nothing. */
    public Set<Grant> union(Collection<RoleCode> roles, Collection<Grant> single) {
        Set<Grant> union = new HashSet<>(single);
        roles.forEach(role -> find(role).map(Role::grants).ifPresent(union::addAll));
        return union;
    }
}
