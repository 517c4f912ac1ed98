package io.klientela.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * All that an employee holds: the union of roles and single grants, the widest scope of each permission. Immutable.
 *
 * <p>Permissions are looked up by their place in the catalogue, so that a check costs the same however many roles were
 * combined.
 */
public final class Rights {
    private static final byte NONE = 0;

    private final PermissionCatalogue catalogue;
    /** The width of the widest scope per permission, or {@link #NONE}. */
    private final byte[] widest;

    private Rights(PermissionCatalogue catalogue, byte[] widest) {
        this.catalogue = catalogue;
        this.widest = widest;
    }

    /** The union of {@code grants}. A grant that the catalogue does not know, by permission or scope, gives nothing. */
    public static Rights of(PermissionCatalogue catalogue, Collection<Grant> grants) {
        byte[] widest = new byte[catalogue.size()];
        for (Grant grant : grants) {
            int index = catalogue.indexOf(grant.permission());
            if (index >= 0 && catalogue.knows(grant)) {
                widest[index] = (byte) Math.max(widest[index], grant.scope().width());
            }
        }
        return new Rights(catalogue, widest);
    }

    /** Every permission of the catalogue over all records: what the system itself acts under. */
    public static Rights unlimited(PermissionCatalogue catalogue) {
        byte[] widest = new byte[catalogue.size()];
        Arrays.fill(widest, Scope.ALL.width());
        return new Rights(catalogue, widest);
    }

    /** The permissions that there are. */
    public PermissionCatalogue catalogue() {
        return catalogue;
    }

    /** Whether nothing is lacking: every permission of the catalogue over all records. */
    public boolean isUnlimited() {
        for (byte width : widest) {
            if (width != Scope.ALL.width()) {
                return false;
            }
        }
        return true;
    }

    /** How far {@code permission} reaches; empty when it is not held at all. */
    public Optional<Scope> scopeOf(Permission permission) {
        int index = catalogue.indexOf(permission);
        return index < 0 ? Optional.empty() : Scope.ofWidth(widest[index]);
    }

    /** Whether {@code permission} is held in any scope. */
    public boolean holds(Permission permission) {
        int index = catalogue.indexOf(permission);
        return index >= 0 && widest[index] != NONE;
    }

    /** Whether {@code grant} is held, in its scope or a wider one. */
    public boolean holds(Grant grant) {
        int index = catalogue.indexOf(grant.permission());
        return index >= 0 && widest[index] >= grant.scope().width();
    }
}
