package io.klientela.relationship;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Permissions;
import io.klientela.contact.ContactReferences;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.guard.GuardedRecord;
import io.klientela.history.ChangeLog;
import io.klientela.id.ContactId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordLinkId;
import io.klientela.id.RecordRef;
import io.klientela.outbox.EventLog;
import io.klientela.paging.Keyset;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Contacts that belong to records of the embedder's own, such as properties or searches (ASARI-12), as far as the actor sees the
 * contact in full and, where the record is protected, the record. Kinds are registered by
 * {@link io.klientela.access.PermissionCatalogue#with(io.klientela.access.ProtectedKind)}. Thread-safe unless its session is
 * bound to a transaction.
 */
public final class RecordLinks {
    private final Session<? extends RelationshipStores> session;

    public RecordLinks(Session<? extends RelationshipStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Links a contact with a record.
     *
     * @throws AlreadyRelatedException if they are linked already
     * @throws AccessDeniedException if the actor may not change the contact
     * @throws NotFoundException if the contact, or a record that is protected, is not within reach
     * @throws IllegalArgumentException if the kind of the record is not registered
     */
    public RecordLink add(NewRecordLink command) {
        return session.write(unit -> {
            ContactReferences.requireEditable(unit, command.contact());
            requireRegistered(unit, command.record().kind());
            NewRecordLink valid = unit.validated(command);
            requireNew(unit, valid);
            RecordLink link = new RecordLink(
                    new RecordLinkId(unit.newId()),
                    unit.project(),
                    valid.contact(),
                    valid.record(),
                    valid.note().strip(),
                    1);
            unit.stores().recordLinks().insert(link);
            if (find(unit, link.id()).isEmpty()) {
                // The contact is seen, so it is the record that is not.
                throw new NotFoundException(link.record());
            }
            tell(unit, link, Map.of(), RelationshipFields.of(link));
            publish(unit, "record-link.added", link);
            return link;
        });
    }

    /**
     * The link of this id.
     *
     * @throws NotFoundException if one of its ends is not within reach
     * @throws AccessDeniedException if the actor may not see contacts in full at all
     */
    public RecordLink get(RecordLinkId id) {
        return session.read(unit -> get(unit, id));
    }

    /** The records of a contact, latest link first. */
    public Page<RecordLink> ofContact(ContactId contact, PageRequest page) {
        return session.read(unit -> page(
                unit.stores().recordLinks().ofContact(unit.project(), contact, reach(unit), Slice.of(page)), page));
    }

    /**
     * The contacts of a record, latest link first.
     *
     * @throws IllegalArgumentException if the kind of the record is not registered
     */
    public Page<RecordLink> ofRecord(RecordRef record, PageRequest page) {
        return session.read(unit -> {
            requireRegistered(unit, record.kind());
            return page(
                    unit.stores().recordLinks().ofRecord(unit.project(), record, reach(unit), Slice.of(page)), page);
        });
    }

    private static Page<RecordLink> page(List<RecordLink> found, PageRequest page) {
        return Page.of(found, page.size(), link -> Keyset.byId(link.id().value()));
    }

    /**
     * Saves a changed note. Both ends stay.
     *
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws AccessDeniedException if the actor may not change the contact
     * @throws NotFoundException if one of its ends is not within reach
     */
    public RecordLink save(RecordLink changed) {
        return session.write(unit -> {
            RecordLink stored = getForChange(unit, changed);
            NewRecordLink valid = unit.validated(new NewRecordLink(stored.contact(), stored.record(), changed.note()));
            RecordLink next = stored.withNote(valid.note().strip()).next();
            if (!unit.stores().recordLinks().update(next)) {
                throw new StaleVersionException(stored.id().ref(), stored.version());
            }
            tell(unit, next, RelationshipFields.of(stored), RelationshipFields.of(next));
            publish(unit, "record-link.changed", next);
            return next;
        });
    }

    /** Removes a link; refuses as {@link #save} does. Its history stays. */
    public void remove(RecordLink link) {
        session.write(unit -> {
            RecordLink stored = getForChange(unit, link);
            if (!unit.stores().recordLinks().delete(unit.project(), stored.id(), stored.version())) {
                throw new StaleVersionException(stored.id().ref(), stored.version());
            }
            tell(unit, stored, RelationshipFields.of(stored), Map.of());
            publish(unit, "record-link.removed", stored);
            return stored;
        });
    }

    private static void requireNew(UnitOfWork<? extends RelationshipStores> unit, NewRecordLink command) {
        RecordReach all = RecordReach.everything(List.of(command.record().kind()));
        unit.stores()
                .recordLinks()
                .find(unit.project(), command.contact(), command.record(), all)
                .ifPresent(existing -> {
                    if (find(unit, existing.id()).isEmpty()) {
                        throw new NotFoundException(command.record());
                    }
                    throw new AlreadyRelatedException(existing.id().ref());
                });
    }

    private static void requireRegistered(UnitOfWork<? extends RelationshipStores> unit, RecordKind kind) {
        if (!RecordReach.of(unit.viewer()).records().containsKey(kind)) {
            throw new IllegalArgumentException("The record kind " + kind
                    + " is not registered as one of your own; register it by PermissionCatalogue.with");
        }
    }

    private static RecordLink get(UnitOfWork<? extends RelationshipStores> unit, RecordLinkId id) {
        return find(unit, id).orElseThrow(() -> unit.viewer().refusal(Permissions.CONTACTS_VIEW, id.ref()));
    }

    private static Optional<RecordLink> find(UnitOfWork<? extends RelationshipStores> unit, RecordLinkId id) {
        return unit.stores().recordLinks().find(unit.project(), id, RecordReach.of(unit.viewer()));
    }

    private static RecordLink getForChange(UnitOfWork<? extends RelationshipStores> unit, RecordLink read) {
        RecordLink stored = get(unit, read.id());
        ContactReferences.requireEditable(unit, stored.contact());
        if (stored.version() != read.version()) {
            throw new StaleVersionException(read.id().ref(), read.version());
        }
        return stored;
    }

    private static RecordReach reach(UnitOfWork<? extends RelationshipStores> unit) {
        unit.viewer().require(Permissions.CONTACTS_VIEW);
        return RecordReach.of(unit.viewer());
    }

    private static void publish(UnitOfWork<? extends RelationshipStores> unit, String event, RecordLink link) {
        EventLog.publish(
                unit,
                event,
                link.id().ref(),
                Map.of(
                        "contact", link.contact().toString(),
                        "record", link.record().toString()));
    }

    /** For those who see the contact and, where the record is protected, the record. */
    private static void tell(
            UnitOfWork<? extends RelationshipStores> unit,
            RecordLink link,
            Map<String, String> before,
            Map<String, String> after) {
        Optional<RecordRef> guarded = unit.stores()
                .guardedRecords()
                .find(unit.project(), link.record(), AccessFilter.everything())
                .map(GuardedRecord::ref);
        ChangeLog.related(unit, link.id().ref(), link.contact().ref(), guarded, before, after);
    }
}
