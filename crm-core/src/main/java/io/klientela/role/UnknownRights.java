package io.klientela.role;

import io.klientela.access.Grant;
import io.klientela.access.RoleCode;
import io.klientela.id.RecordRef;
import java.util.Map;
import java.util.Set;

/**
 * What is stored of rights and means nothing to this program: it is kept, it gives nothing, and it comes into force again
 * when its permission is registered again.
 *
 * @param roles codes that employees hold and no role has
 * @param grants grants of permissions that are not registered, by the role or the employee that holds them
 */
public record UnknownRights(Set<RoleCode> roles, Map<RecordRef, Set<Grant>> grants) {
    public UnknownRights {
        roles = Set.copyOf(roles);
        grants = Map.copyOf(grants);
    }

    public boolean isEmpty() {
        return roles.isEmpty() && grants.isEmpty();
    }
}
