package io.klientela.contact;

import io.klientela.access.Permissions;
import io.klientela.id.ContactId;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.Optional;

/** Contacts as far as a viewer sees them. */
final class ContactReading {
    private ContactReading() {}

    static Contact get(UnitOfWork<? extends ContactStores> unit, ContactId id) {
        return find(unit, id).orElseThrow(() -> unit.viewer().refusal(ContactReferences.TO_VIEW, id.ref()));
    }

    static Optional<Contact> find(UnitOfWork<? extends ContactStores> unit, ContactId id) {
        Viewer viewer = unit.viewer();
        return unit.stores()
                .contacts()
                .find(unit.project(), id, viewer.filterAny(ContactReferences.TO_VIEW))
                .map(contact -> narrowed(viewer, contact));
    }

    static Contact narrowed(Viewer viewer, FullContact contact) {
        return viewer.mayRead(Permissions.CONTACTS_VIEW, contact.access()) ? contact : contact.basicBlock();
    }
}
