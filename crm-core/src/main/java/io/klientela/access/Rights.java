package io.klientela.access;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that an employee holds: the union of roles and single grants, the widest scope of each permission. Immutable.
 *
 * <p>A check looks at the permission's slot in the catalogue and allocates nothing, so that it costs the same however many
 * roles were combined, and whatever the answer is.
 */
public final class Rights {
    private static final byte NONE = 0;

    private final PermissionCatalogue catalogue;
    /** The catalogue's. */
    private final @Nullable Permission[] slots;
    /** The width of the widest scope per slot, or {@link #NONE}. */
    private final byte[] widest;

    private Rights(PermissionCatalogue catalogue, Collection<Grant> grants) {
        this.catalogue = catalogue;
        slots = catalogue.slots();
        widest = new byte[slots.length];
        for (Grant grant : grants) {
            if (catalogue.knows(grant)) {
                int slot = PermissionSlots.find(slots, grant.permission());
                widest[slot] = (byte) Math.max(widest[slot], grant.scope().width());
            }
        }
    }

    /** The union of {@code grants}. A grant that the catalogue does not know, by permission or scope, gives nothing. */
    public static Rights of(PermissionCatalogue catalogue, Collection<Grant> grants) {
        return new Rights(catalogue, grants);
    }

    /** Every permission of the catalogue over all records: what the system itself acts under. */
    public static Rights unlimited(PermissionCatalogue catalogue) {
        return new Rights(
                catalogue,
                catalogue.entries().stream()
                        .map(entry -> new Grant(entry.permission(), Scope.ALL))
                        .toList());
    }

    /** The permissions that there are. */
    public PermissionCatalogue catalogue() {
        return catalogue;
    }

    /** Whether nothing is lacking: every permission of the catalogue over all records. */
    public boolean isUnlimited() {
        return catalogue.entries().stream().allMatch(entry -> holds(new Grant(entry.permission(), Scope.ALL)));
    }

    /** How far {@code permission} reaches; empty when it is not held at all. */
    public Optional<Scope> scopeOf(Permission permission) {
        return Scope.ofWidth(widest[PermissionSlots.find(slots, permission)]);
    }

    /** Whether {@code permission} is held in any scope. */
    public boolean holds(Permission permission) {
        return widest[PermissionSlots.find(slots, permission)] != NONE;
    }

    /** Whether {@code grant} is held, in its scope or a wider one. */
    public boolean holds(Grant grant) {
        return widest[PermissionSlots.find(slots, grant.permission())]
                >= grant.scope().width();
    }
}
