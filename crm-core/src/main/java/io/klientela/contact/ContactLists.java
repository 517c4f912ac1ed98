package io.klientela.contact;

import io.klientela.access.Permissions;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.List;

/** Lists of contacts as far as their viewer sees them, and how long they are. */
final class ContactLists {
    private ContactLists() {}

    static Page<Contact> page(UnitOfWork<? extends ContactStores> unit, ContactQuery query, PageRequest page) {
        Viewer viewer = unit.viewer();
        ContactSort sort = query.sort();
        List<FullContact> found = unit.stores()
                .contacts()
                .find(unit.project(), query, filter(viewer, query), Slice.bothWays(page, sort.order()));
        return Page.of(found, page, sort.order(), sort::place).map(contact -> ContactReading.narrowed(viewer, contact));
    }

    static long count(UnitOfWork<? extends ContactStores> unit, ContactQuery query) {
        return unit.stores().contacts().count(unit.project(), query, filter(unit.viewer(), query));
    }

    private static AccessFilter filter(Viewer viewer, ContactQuery query) {
        if (query.needsFullView()) {
            viewer.require(Permissions.CONTACTS_VIEW);
            return viewer.filter(Permissions.CONTACTS_VIEW);
        }
        viewer.requireAny(ContactReferences.TO_VIEW);
        return viewer.filterAny(ContactReferences.TO_VIEW);
    }
}
