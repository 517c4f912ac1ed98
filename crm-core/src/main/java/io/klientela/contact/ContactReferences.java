package io.klientela.contact;

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
    static final List<Permission> TO_VIEW = List.of(Permissions.CONTACTS_VIEW, Permissions.CONTACTS_VIEW_BASIC);

    private ContactReferences() {}

    /**
     * Refuses a contact that the actor does not see.
     *
     * @throws NotFoundException if the actor does not see the contact, not even in part
     */
    public static void requireVisible(UnitOfWork<? extends ContactStores> unit, ContactId id) {
        require(unit, id, TO_VIEW);
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
}
