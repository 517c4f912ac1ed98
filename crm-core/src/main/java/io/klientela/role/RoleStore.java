package io.klientela.role;

import io.klientela.access.RoleCode;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the roles that projects make. A storage refuses two roles of one project with the same code, with
 * {@link io.klientela.error.TransientStorageException}: the command is run again and then sees the other.
 */
public interface RoleStore {
    void insert(CustomRole role);

    /**
     * Saves {@code role}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code role.version() - 1}; if not, nothing is written
     */
    boolean update(CustomRole role);

    void delete(CustomRole role);

    Optional<CustomRole> find(ProjectId project, RoleCode code);

    /** All roles of a project, by id: in the order in which they came. */
    List<CustomRole> list(ProjectId project);

    /** What is stored as grants of roles and cannot be read as such, by role. */
    Map<RecordRef, Set<String>> unreadableGrants(ProjectId project);

    /** How often the rights of anyone in the project were changed. */
    long revision(ProjectId project);

    /**
     * Counts one more change of rights, and lets no one else count until this transaction ends.
     *
     * @return whether the count was {@code from}; if not, nothing is written
     */
    boolean advance(ProjectId project, long from);
}
