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
 * @param grants grants of permissions that are not registered, or in scopes that their permissions do not know, by the role
 *     or the employee that holds them
 * @param unreadable what is stored as a grant and is none, by the role or the employee that holds it
 */
public record UnknownRights(
        Set<RoleCode> roles, Map<RecordRef, Set<Grant>> grants, Map<RecordRef, Set<String>> unreadable) {
    public UnknownRights {
        roles = Set.copyOf(roles);
        grants = Map.copyOf(grants);
        unreadable = Map.copyOf(unreadable);
    }

    public boolean isEmpty() {
        return roles.isEmpty() && grants.isEmpty() && unreadable.isEmpty();
    }
}
