package io.klientela.access;

import java.util.Objects;
import java.util.Set;

/**
 * A named set of grants. Roles combine on one person by union (RAMISYS-10).
 *
 * @param code its name within the project
 * @param grants what its holders may do
 */
public record Role(RoleCode code, Set<Grant> grants) {
    public Role {
        Objects.requireNonNull(code, "code");
        grants = Set.copyOf(grants);
    }
}
