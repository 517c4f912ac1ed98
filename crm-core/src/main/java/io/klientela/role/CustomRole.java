package io.klientela.role;

import io.klientela.access.Grant;
import io.klientela.access.PresetRoles;
import io.klientela.access.Role;
import io.klientela.access.RoleCode;
import io.klientela.id.ProjectId;
import io.klientela.id.RoleId;
import io.klientela.text.StorableText;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A role that a project has made for itself (a permission group). Immutable: a change makes another, which
 * {@link Roles#save} writes.
 *
 * @param id its name in the store
 * @param project the project
 * @param code by which employees hold it; never that of a preset role
 * @param name how it is shown, 1 to 100 characters
 * @param grants what its holders may do; grants of permissions that are not registered any more are kept
 * @param version counts the saves, from 1
 */
public record CustomRole(RoleId id, ProjectId project, RoleCode code, String name, Set<Grant> grants, long version) {
    private static final int MAX_NAME = 100;

    public CustomRole {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(code, "code");
        StorableText.required("A role's name", name, MAX_NAME);
        grants = Set.copyOf(grants);
        if (PresetRoles.isPreset(code)) {
            throw new IllegalArgumentException("The code \"" + code + "\" is that of a preset role; choose another");
        }
    }

    /** This role as employees hold it. */
    public Role role() {
        return new Role(code, name, grants);
    }

    public CustomRole withName(String changed) {
        return new CustomRole(id, project, code, changed, grants, version);
    }

    public CustomRole withGrants(Set<Grant> changed) {
        return new CustomRole(id, project, code, name, changed, version);
    }

    public CustomRole plus(Grant grant) {
        Set<Grant> more = new HashSet<>(grants);
        more.add(Objects.requireNonNull(grant, "grant"));
        return withGrants(more);
    }

    public CustomRole minus(Grant grant) {
        Set<Grant> fewer = new HashSet<>(grants);
        fewer.remove(Objects.requireNonNull(grant, "grant"));
        return withGrants(fewer);
    }

    CustomRole withVersion(long next) {
        return new CustomRole(id, project, code, name, grants, next);
    }
}
