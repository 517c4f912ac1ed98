package io.klientela.role;

import io.klientela.access.Grant;
import io.klientela.access.RoleCode;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordRef;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A store whose records hold roles and grants, as employees do. */
public interface HoldsRoles {
    /** Who holds the role, active or not, by id, each with all roles that they hold. */
    Map<RecordRef, Set<RoleCode>> holders(ProjectId project, RoleCode role);

    /** Puts {@code replacement}, or nothing, in the place of a role that is about to be deleted; versions go up. */
    void replaceRole(ProjectId project, RoleCode role, Optional<RoleCode> replacement);

    /** The roles that are held by anyone. */
    Set<RoleCode> heldRoles(ProjectId project);

    /** The single grants that each holder has, of those who have any. */
    Map<RecordRef, Set<Grant>> singleGrants(ProjectId project);

    /** What is stored as single grants and cannot be read as such, by holder. */
    Map<RecordRef, Set<String>> unreadableGrants(ProjectId project);
}
