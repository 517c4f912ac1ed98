package io.klientela.contact;

import io.klientela.access.Permissions;
import io.klientela.id.ContactId;
import io.klientela.outbox.EventLog;
import io.klientela.party.ExternalId;
import io.klientela.session.UnitOfWork;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What other systems call contacts. */
final class ExternalIds {
    private ExternalIds() {}

    /** Refuses an external id that another contact has; the refusal names that one only to whom sees it. */
    static void requireFree(UnitOfWork<? extends ContactStores> unit, FullContact contact) {
        contact.details().externalIds().stream()
                .sorted()
                .forEach(id -> unit.stores()
                        .contacts()
                        .findByExternalId(unit.project(), id)
                        .filter(holder -> !holder.equals(contact.id()))
                        .ifPresent(holder -> {
                            throw new ExternalIdTakenException(
                                    id, holder(unit, id).map(FullContact::id));
                        }));
    }

    /** Who has it, of those whom the actor sees in full. */
    static Optional<FullContact> holder(UnitOfWork<? extends ContactStores> unit, ExternalId id) {
        return unit.stores()
                .contacts()
                .findByExternalId(unit.project(), id)
                .flatMap(holder -> unit.stores()
                        .contacts()
                        .find(unit.project(), holder, unit.viewer().filter(Permissions.CONTACTS_VIEW)));
    }

    static FullContact put(UnitOfWork<? extends ContactStores> unit, ContactId id, ExternalId added) {
        FullContact stored = ContactReferences.requireEditable(unit, id);
        Set<ExternalId> ids = new HashSet<>(stored.details().externalIds());
        return ids.add(added) ? update(unit, stored, ids) : stored;
    }

    static FullContact remove(UnitOfWork<? extends ContactStores> unit, ContactId id, ExternalId removed) {
        FullContact stored = ContactReferences.requireEditable(unit, id);
        Set<ExternalId> ids = new HashSet<>(stored.details().externalIds());
        return ids.remove(removed) ? update(unit, stored, ids) : stored;
    }

    private static FullContact update(
            UnitOfWork<? extends ContactStores> unit, FullContact stored, Set<ExternalId> ids) {
        FullContact next =
                Revisions.successor(stored, stored.withDetails(stored.details().withExternalIds(ids)), stored.access());
        requireFree(unit, next);
        ContactWriting.updateLatest(unit, stored, next);
        EventLog.publish(unit, "contact.changed", next.id().ref(), Map.of());
        return next;
    }
}
