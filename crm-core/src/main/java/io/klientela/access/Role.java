package io.klientela.access;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A named set of grants. Roles combine on one person by union (RAMISYS-10).
 *
 * @param code its name within the project
 * @param name how it is shown; that of a preset role is in English here
 * @param grants what its holders may do
 */
public record Role(RoleCode code, String name, Set<Grant> grants) {
    public Role {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        grants = Set.copyOf(grants);
    }

    /** This role with its name in a language; the name of a role that someone made stays. */
    public Role in(Locale language) {
        return PresetRoles.isPreset(code) ? new Role(code, PresetRoles.name(code, language), grants) : this;
    }
}
