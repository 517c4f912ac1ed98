package io.klientela.contact;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.error.NotFoundException;
import io.klientela.id.ContactId;
import io.klientela.session.UnitOfWork;
import java.util.Collection;
import java.util.List;

/** Looks up the contacts that commands of other features name. */
public final class ContactReferences {
    /** What lets one see a contact, wholly or in part. */
    public static final List<Permission> TO_VIEW = List.of(Permissions.CONTACTS_VIEW, Permissions.CONTACTS_VIEW_BASIC);

    private ContactReferences() {}

    /**
     * Refuses a contact that the actor does not see.
     *
     * @throws NotFoundException if the actor does not see the contact, not even in part
     */
    public static void requireVisible(UnitOfWork<? extends ContactStores> unit, ContactId id) {
        if (!isVisible(unit, id)) {
            throw new NotFoundException(id.ref());
        }
    }

    /** Whether the actor sees the contact, wholly or in part. */
    static boolean isVisible(UnitOfWork<? extends ContactStores> unit, ContactId id) {
        return unit.stores()
                .contacts()
                .isThere(unit.project(), id, unit.viewer().filterAny(TO_VIEW));
    }

    /**
     * The contact, for a command that one of {@code permissions} lets its holder carry out on it.
     *
     * @throws NotFoundException if none of them reaches the contact
     */
    public static FullContact require(
            UnitOfWork<? extends ContactStores> unit, ContactId id, Collection<Permission> permissions) {
        return unit.stores()
                .contacts()
                .find(unit.project(), id, unit.viewer().filterAny(permissions))
                .orElseThrow(() -> new NotFoundException(id.ref()));
    }

    /**
     * The contact in full.
     *
     * @throws NotFoundException if the actor does not see the contact
     * @throws AccessDeniedException if the actor sees it only in part, or no contacts at all
     */
    public static FullContact requireFull(UnitOfWork<? extends ContactStores> unit, ContactId id) {
        if (ContactReading.get(unit, id) instanceof FullContact full) {
            return full;
        }
        throw new AccessDeniedException(Permissions.CONTACTS_VIEW, id.ref());
    }

    /**
     * As {@link #requireFull}, of a contact that the actor may change.
     *
     * @throws AccessDeniedException if the actor may not change it
     */
    public static FullContact requireEditable(UnitOfWork<? extends ContactStores> unit, ContactId id) {
        FullContact contact = requireFull(unit, id);
        unit.viewer().requireWrite(Permissions.CONTACTS_EDIT, id.ref(), contact.access());
        return contact;
    }
}
