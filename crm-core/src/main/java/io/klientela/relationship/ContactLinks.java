package io.klientela.relationship;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Permissions;
import io.klientela.contact.ContactReferences;
import io.klientela.contact.FullContact;
import io.klientela.error.StaleVersionException;
import io.klientela.history.ChangeLog;
import io.klientela.id.ContactId;
import io.klientela.id.ContactLinkId;
import io.klientela.outbox.EventLog;
import io.klientela.paging.Keyset;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.Map;
import java.util.Objects;

/**
 * Contacts that are linked with each other, as far as the actor sees both in full. Whoever may change one of the two and sees
 * the other links them. Thread-safe unless its session is bound to a transaction.
 */
public final class ContactLinks {
    private final Session<? extends RelationshipStores> session;

    public ContactLinks(Session<? extends RelationshipStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Links two contacts.
     *
     * @throws AlreadyRelatedException if they have a link of this kind, whichever way it points
     * @throws AccessDeniedException if the actor may change neither, or sees one only in part
     * @throws io.klientela.error.NotFoundException if one of them is not within reach
     * @throws jakarta.validation.ConstraintViolationException naming what is wrong
     * @throws UnfitRelationshipException if they are one and the same
     */
    public ContactLink add(NewContactLink command) {
        return session.write(unit -> {
            requireEditable(unit, command.from(), command.to());
            if (command.from().equals(command.to())) {
                throw new UnfitRelationshipException(command.from(), UnfitRelationshipException.Rule.ANOTHER);
            }
            NewContactLink valid = unit.validated(command);
            ContactLink link = new ContactLink(
                    new ContactLinkId(unit.newId()),
                    unit.project(),
                    valid.from(),
                    valid.to(),
                    valid.kind(),
                    valid.note().strip(),
                    1);
            unit.stores()
                    .contactLinks()
                    .find(unit.project(), link.from(), link.to(), link.kind(), AccessFilter.everything())
                    .ifPresent(existing -> {
                        throw new AlreadyRelatedException(existing.id().ref());
                    });
            unit.stores().contactLinks().insert(link);
            tell(unit, link, Map.of(), RelationshipFields.of(link));
            publish(unit, "contact-link.added", link);
            return link;
        });
    }

    /**
     * The link of this id.
     *
     * @throws io.klientela.error.NotFoundException if one of its ends is not within reach
     * @throws AccessDeniedException if the actor may not see contacts in full at all
     */
    public ContactLink get(ContactLinkId id) {
        return session.read(unit -> get(unit, id));
    }

    /** Who is linked with a contact, latest first, and which way the link points from there. */
    public Page<LinkedContact> list(ContactId contact, PageRequest page) {
        return session.read(unit -> {
            unit.viewer().require(Permissions.CONTACTS_VIEW);
            return Page.of(
                            unit.stores().contactLinks().find(unit.project(), contact, filter(unit), Slice.of(page)),
                            page.size(),
                            (ContactLink link) -> Keyset.byId(link.id().value()))
                    .map(link -> link.seenFrom(contact));
        });
    }

    /**
     * Saves a changed note. Ends and kind stay.
     *
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws AccessDeniedException if the actor may change neither end
     * @throws io.klientela.error.NotFoundException if one of its ends is not within reach
     */
    public ContactLink save(ContactLink changed) {
        return session.write(unit -> {
            ContactLink stored = getForChange(unit, changed);
            NewContactLink valid =
                    unit.validated(new NewContactLink(stored.from(), stored.kind(), stored.to(), changed.note()));
            ContactLink next = stored.withNote(valid.note().strip()).next();
            if (!unit.stores().contactLinks().update(next)) {
                throw new StaleVersionException(stored.id().ref(), stored.version());
            }
            tell(unit, next, RelationshipFields.of(stored), RelationshipFields.of(next));
            publish(unit, "contact-link.changed", next);
            return next;
        });
    }

    /** Removes a link; refuses as {@link #save} does. Its history stays. */
    public void remove(ContactLink link) {
        session.write(unit -> {
            ContactLink stored = getForChange(unit, link);
            if (!unit.stores().contactLinks().delete(unit.project(), stored.id(), stored.version())) {
                throw new StaleVersionException(stored.id().ref(), stored.version());
            }
            tell(unit, stored, RelationshipFields.of(stored), Map.of());
            publish(unit, "contact-link.removed", stored);
            return stored;
        });
    }

    /** Refuses unless both are seen in full and one of them may be changed. */
    private static void requireEditable(UnitOfWork<? extends RelationshipStores> unit, ContactId from, ContactId to) {
        FullContact one = ContactReferences.requireFull(unit, from);
        FullContact other = ContactReferences.requireFull(unit, to);
        if (!unit.viewer().mayWrite(Permissions.CONTACTS_EDIT, other.access())) {
            unit.viewer().requireWrite(Permissions.CONTACTS_EDIT, one.id().ref(), one.access());
        }
    }

    private static ContactLink get(UnitOfWork<? extends RelationshipStores> unit, ContactLinkId id) {
        return unit.stores()
                .contactLinks()
                .find(unit.project(), id, filter(unit))
                .orElseThrow(() -> unit.viewer().refusal(Permissions.CONTACTS_VIEW, id.ref()));
    }

    private static ContactLink getForChange(UnitOfWork<? extends RelationshipStores> unit, ContactLink read) {
        ContactLink stored = get(unit, read.id());
        requireEditable(unit, stored.from(), stored.to());
        if (stored.version() != read.version()) {
            throw new StaleVersionException(read.id().ref(), read.version());
        }
        return stored;
    }

    private static AccessFilter filter(UnitOfWork<? extends RelationshipStores> unit) {
        return unit.viewer().filter(Permissions.CONTACTS_VIEW);
    }

    private static void tell(
            UnitOfWork<? extends RelationshipStores> unit,
            ContactLink link,
            Map<String, String> before,
            Map<String, String> after) {
        ChangeLog.related(unit, link.id().ref(), link.from().ref(), link.to().ref(), before, after);
    }

    private static void publish(UnitOfWork<? extends RelationshipStores> unit, String event, ContactLink link) {
        EventLog.publish(
                unit,
                event,
                link.id().ref(),
                Map.of(
                        "from", link.from().toString(),
                        "to", link.to().toString(),
                        "kind", link.kind().code()));
    }
}
