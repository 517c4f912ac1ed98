package io.klientela.contact;

import io.klientela.access.Permission;
import io.klientela.id.ContactId;
import io.klientela.id.RecordKind;
import io.klientela.session.AccessFilter;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What names a contact, whatever feature it belongs to. */
final class ContactUses {
    private ContactUses() {}

    /** Refuses to let a contact go that records name, whoever sees them. */
    static void requireNone(UnitOfWork<? extends ContactStores> unit, ContactId id) {
        Map<RecordKind, Long> visible = visible(unit, id);
        long all = unit.stores().contactReferrers().stream()
                .mapToLong(referrer -> referrer.countOf(unit.project(), id, AccessFilter.everything()))
                .sum();
        if (all > 0) {
            long seen = visible.values().stream().mapToLong(Long::longValue).sum();
            throw new ContactInUseException(id, visible, all > seen);
        }
    }

    /** How many records of each kind name a contact, of those that the actor sees. */
    static Map<RecordKind, Long> visible(UnitOfWork<? extends ContactStores> unit, ContactId id) {
        Viewer viewer = unit.viewer();
        Map<RecordKind, Long> related = new TreeMap<>(Comparator.comparing(RecordKind::code));
        for (RefersToContacts referrer : unit.stores().contactReferrers()) {
            List<Permission> toView = viewer.rights()
                    .catalogue()
                    .find(referrer.kind())
                    .orElseThrow()
                    .view();
            if (toView.stream().anyMatch(viewer.rights()::holds)) {
                long count = referrer.countOf(unit.project(), id, viewer.filterAny(toView));
                if (count > 0) {
                    related.merge(referrer.kind(), count, Long::sum);
                }
            }
        }
        return related;
    }
}
