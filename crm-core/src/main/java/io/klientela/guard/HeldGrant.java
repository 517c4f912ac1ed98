package io.klientela.guard;

import io.klientela.access.Grant;
import io.klientela.access.RoleCode;
import java.util.Objects;
import java.util.Optional;

/**
 * A grant that someone holds, with where they have it from.
 *
 * @param grant the grant
 * @param role the role that gives it; empty for a single grant
 */
public record HeldGrant(Grant grant, Optional<RoleCode> role) {
    public HeldGrant {
        Objects.requireNonNull(grant, "grant");
        Objects.requireNonNull(role, "role");
    }

    @Override
    public String toString() {
        return grant + role.map(code -> " by the role " + code).orElse(" by a single grant");
    }
}
