package io.klientela.contact;

import io.klientela.category.CategoryList;
import io.klientela.category.CategoryReferences;
import io.klientela.employee.EmployeeReferences;
import io.klientela.employee.SharingNotice;
import io.klientela.error.CrmException;
import io.klientela.error.StaleVersionException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.id.RecordKind;
import io.klientela.outbox.EventLog;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.project.Projects;
import io.klientela.session.AccessFilter;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes contacts with all that belongs to it: checks of what they name, history, events. Rights are asked before. */
final class ContactWriting {
    private static final int RELATIONS_AT_A_TIME = 500;

    /** The event by which those whom a contact is newly shared with hear of it. */
    static final String SHARED = "contact.shared";

    private ContactWriting() {}

    static <T extends FullContact> T insert(UnitOfWork<? extends ContactStores> unit, T contact) {
        Visibility visibility = contact.access().visibility();
        EmployeeReferences.requireKnown(unit, Projects.current(unit).visibilityOf(RecordKind.CONTACT), visibility);
        return insertKnown(unit, contact, ContactDetails.empty());
    }

    /** As {@link #insert}, of a contact that takes over what another has: its readers, and categories out of use too. */
    static <T extends FullContact> T insertKnown(
            UnitOfWork<? extends ContactStores> unit, T contact, ContactDetails held) {
        requireNamed(unit, contact, held);
        unit.stores().contacts().insert(contact);
        ChangeLog.created(unit, contact.id().ref(), contact.id().ref(), ContactFields.of(unit, contact));
        EventLog.publish(
                unit,
                "contact.created",
                contact.id().ref(),
                Map.of("responsible", contact.responsible().toString()));
        SharingNotice.publishNew(
                unit, SHARED, contact.id().ref(), contact.access().visibility());
        return contact;
    }

    /** Saves what was computed from a contact that the caller had read. */
    static FullContact save(UnitOfWork<? extends ContactStores> unit, FullContact stored, FullContact next) {
        requireNamed(unit, next, stored.details());
        update(unit, stored, next, new StaleVersionException(stored.id().ref(), stored.version()));
        EventLog.publish(unit, "contact.changed", next.id().ref(), Map.of());
        return next;
    }

    /** Saves what is a pure intention: run again, it means the same. */
    static FullContact updateLatest(UnitOfWork<? extends ContactStores> unit, FullContact stored, FullContact next) {
        update(
                unit,
                stored,
                next,
                TransientStorageException.overtaken(stored.id().ref(), stored.version()));
        return next;
    }

    private static void update(
            UnitOfWork<? extends ContactStores> unit, FullContact stored, FullContact next, CrmException conflict) {
        ContactFields texts = ContactFields.telling(unit, stored, next);
        if (!unit.stores().contacts().update(next)) {
            throw conflict;
        }
        ChangeLog.changed(unit, next.id().ref(), next.id().ref(), texts.of(stored), texts.of(next));
    }

    static void delete(UnitOfWork<? extends ContactStores> unit, FullContact stored) {
        ContactUses.requireNone(unit, stored.id());
        hold(unit, stored);
        unit.stores().contactRelations().forEach(relations -> tellOthers(unit, stored, relations));
        Map<String, String> gone = new TreeMap<>();
        for (BelongsToContact child : unit.stores().contactChildren()) {
            long count = child.removeOf(unit.project(), stored.id());
            gone.put(child.kind().code(), Long.toString(count));
        }
        unit.stores().contacts().delete(unit.project(), stored.id());
        ChangeLog.deleted(unit, stored.id().ref(), stored.id().ref(), ContactFields.of(unit, stored));
        EventLog.publish(unit, "contact.deleted", stored.id().ref(), gone);
    }

    /** The contacts that stay are told what goes with the one that does not. */
    private static void tellOthers(
            UnitOfWork<? extends ContactStores> unit, FullContact gone, RelatesContacts relations) {
        Optional<Keyset> after = Optional.empty();
        List<Relation> found;
        do {
            found = relations.relationsOf(
                    unit.project(), gone.id(), AccessFilter.everything(), new Slice(after, RELATIONS_AT_A_TIME));
            for (Relation relation : found) {
                ChangeLog.related(
                        unit,
                        relation.record(),
                        gone.id().ref(),
                        relation.other().ref(),
                        relation.fields(),
                        Map.of());
                after = Optional.of(Keyset.byId(relation.record().id()));
            }
        } while (found.size() == RELATIONS_AT_A_TIME);
    }

    /** An update checks the version and holds the contact until the end, so that no one saves it in between. */
    private static void hold(UnitOfWork<? extends ContactStores> unit, FullContact stored) {
        if (!unit.stores().contacts().update(Revisions.successor(stored, stored, stored.access()))) {
            throw new StaleVersionException(stored.id().ref(), stored.version());
        }
    }

    static void requireVersion(FullContact stored, long expected) {
        if (stored.version() != expected) {
            throw new StaleVersionException(stored.id().ref(), expected);
        }
    }

    /** Refuses categories that are not there or newly taken though out of use, and external ids that another contact has. */
    private static void requireNamed(
            UnitOfWork<? extends ContactStores> unit, FullContact contact, ContactDetails held) {
        ContactDetails named = contact.details();
        CategoryReferences.requireAll(
                unit,
                Map.of(
                        CategoryList.CONTACT_TYPE, named.type().stream().toList(),
                        CategoryList.SOURCE, named.source().stream().toList(),
                        CategoryList.WARMTH, named.warmth().stream().toList(),
                        CategoryList.CONTACT_GROUP, named.groups(),
                        CategoryList.TAG, named.tags()),
                ContactFields.held(held).toList());
        ExternalIds.requireFree(unit, contact);
    }
}
