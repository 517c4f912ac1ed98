package io.klientela.contact;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Permissions;
import io.klientela.category.CategoryList;
import io.klientela.category.CategoryReferences;
import io.klientela.employee.EmployeeReferences;
import io.klientela.employee.SharingNotice;
import io.klientela.error.CrmException;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.outbox.EventLog;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.project.Projects;
import io.klientela.session.AccessFilter;
import io.klientela.session.RecordAccess;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import io.klientela.session.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The contacts of a project, as far as the actor reaches them. A contact out of reach looks like one that does not
 * exist. Thread-safe unless its session is bound to a transaction.
 */
public final class Contacts {
    private static final String SHARED = "contact.shared";

    private final Session<? extends ContactStores> session;

    public Contacts(Session<? extends ContactStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Adds a person.
     *
     * @throws AccessDeniedException if the actor may not add contacts
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     * @throws NotFoundException if a category or an employee that it names is not there
     */
    public Person add(NewPerson command) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.CONTACTS_CREATE);
            NewPerson valid = unit.validated(command);
            return insert(unit, factory(unit).person(valid, responsible(unit, valid.details())));
        });
    }

    /**
     * Adds a company; refuses as {@link #add(NewPerson)} does.
     */
    public Company add(NewCompany command) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.CONTACTS_CREATE);
            NewCompany valid = unit.validated(command);
            return insert(unit, factory(unit).company(valid, responsible(unit, valid.details())));
        });
    }

    /**
     * The contact as far as the actor may see it: {@link FullContact} or {@link BasicContact}.
     *
     * @throws NotFoundException if it is not within reach
     * @throws AccessDeniedException if the actor may not see contacts at all
     */
    public Contact get(ContactId id) {
        return session.read(unit -> find(unit, id).orElseThrow(() -> refusal(unit.viewer(), id)));
    }

    /** As {@link #get}, or empty if it is not within reach. */
    public Optional<Contact> find(ContactId id) {
        return session.read(unit -> find(unit, id));
    }

    /**
     * The contact in full.
     *
     * @throws NotFoundException if it is not within reach
     * @throws AccessDeniedException if the actor may see it only in part, or no contacts at all
     */
    public FullContact getFull(ContactId id) {
        return session.read(unit -> getFull(unit, id));
    }

    /** The contacts that match, by name. A condition on what an actor may not see answers with none they see in part. */
    public Page<Contact> list(ContactQuery query, PageRequest page) {
        return session.read(unit -> {
            Viewer viewer = unit.viewer();
            List<FullContact> found =
                    unit.stores().contacts().find(unit.project(), query, filter(viewer, query), Slice.of(page));
            return Page.of(found, page.size(), FullContact::place).map(contact -> narrowed(viewer, contact));
        });
    }

    /** How many contacts {@link #list} would answer with in all. */
    public long count(ContactQuery query) {
        return session.read(
                unit -> unit.stores().contacts().count(unit.project(), query, filter(unit.viewer(), query)));
    }

    /**
     * How many records of each kind name the contact, as far as the actor may see them. A kind of which the actor sees none
     * is left out, whether there are none or they are withheld.
     *
     * @throws NotFoundException if the contact is not within reach
     * @throws AccessDeniedException if the actor may not see contacts at all
     */
    public Map<RecordKind, Long> related(ContactId id) {
        return session.read(unit -> {
            Contact contact = find(unit, id).orElseThrow(() -> refusal(unit.viewer(), id));
            return ContactUses.visible(unit, contact.id());
        });
    }

    /**
     * Saves a changed contact. Who is responsible and who sees it is changed by {@link #assign} and {@link #share}
     * alone: what {@code changed} says of that is not looked at.
     *
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws AccessDeniedException if the actor may not change it
     * @throws NotFoundException if it is not within reach, or names a category that is not there
     */
    @SuppressWarnings("unchecked") // The successor of a person is a person, that of a company a company.
    public <T extends FullContact> T save(T changed) {
        return (T) session.write(unit -> {
            FullContact stored = getFull(unit, changed.id());
            unit.viewer().requireWrite(Permissions.CONTACTS_EDIT, stored.id().ref(), stored.access());
            requireVersion(stored, changed.version());
            if (changed.contactKind() != stored.contactKind()) {
                throw new IllegalArgumentException("A person does not become a company, nor a company a person");
            }
            requireCategories(unit, changed.details());
            FullContact next = Revisions.successor(stored, changed, stored.access());
            update(unit, stored, next, new StaleVersionException(stored.id().ref(), stored.version()));
            EventLog.publish(unit, "contact.changed", next.id().ref(), Map.of());
            return next;
        });
    }

    /**
     * Makes another employee responsible, who hears of it as {@code contact.assigned} (TEAMLAB-10).
     *
     * @throws AccessDeniedException if the actor may not share the contact
     * @throws NotFoundException if contact or employee is not there
     */
    public FullContact assign(ContactId id, EmployeeId responsible) {
        return session.write(unit -> {
            FullContact stored = getToShare(unit, id);
            EmployeeReferences.requireActive(unit, responsible);
            RecordAccess access = new RecordAccess(responsible, stored.access().visibility());
            FullContact next = updateAccess(unit, stored, access);
            EventLog.publish(unit, "contact.assigned", id.ref(), Map.of("responsible", responsible.toString()));
            return next;
        });
    }

    /**
     * Changes to whom the contact is open (TEAMLAB-1, TEAMLAB-11). Those whom it newly names hear of it as
     * {@code contact.shared}.
     *
     * @throws AccessDeniedException if the actor may not share the contact
     * @throws NotFoundException if the contact, or someone it is shared with, is not there
     */
    public FullContact share(ContactId id, Visibility visibility) {
        return session.write(unit -> {
            FullContact stored = getToShare(unit, id);
            Visibility before = stored.access().visibility();
            EmployeeReferences.requireKnown(unit, before, visibility);
            FullContact next = updateAccess(unit, stored, new RecordAccess(stored.responsible(), visibility));
            SharingNotice.publish(unit, SHARED, id.ref(), before, visibility);
            return next;
        });
    }

    /**
     * Deletes a contact with all that belongs to it, such as its activities (TEAMLAB-14, RAMISYS-9). Its history stays.
     *
     * @throws ContactInUseException if opportunities or invoices name it
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws AccessDeniedException if the actor may not delete it
     */
    public void delete(FullContact contact) {
        session.write(unit -> {
            FullContact stored = getFull(unit, contact.id());
            unit.viewer().requireWrite(Permissions.CONTACTS_DELETE, stored.id().ref(), stored.access());
            requireVersion(stored, contact.version());
            ContactUses.requireNone(unit, stored.id());
            hold(unit, stored);
            Map<String, String> gone = new TreeMap<>();
            for (BelongsToContact child : unit.stores().contactChildren()) {
                long count = child.removeOf(unit.project(), stored.id());
                gone.put(child.kind().code(), Long.toString(count));
            }
            unit.stores().contacts().delete(unit.project(), stored.id());
            ChangeLog.deleted(unit, stored.id().ref(), stored.id().ref(), ContactFields.of(unit, stored));
            EventLog.publish(unit, "contact.deleted", stored.id().ref(), gone);
            return stored;
        });
    }

    /** An update checks the version and holds the contact until the end, so that no one saves it in between. */
    private static void hold(UnitOfWork<? extends ContactStores> unit, FullContact stored) {
        if (!unit.stores().contacts().update(Revisions.successor(stored, stored, stored.access()))) {
            throw new StaleVersionException(stored.id().ref(), stored.version());
        }
    }

    private static FullContact getToShare(UnitOfWork<? extends ContactStores> unit, ContactId id) {
        FullContact stored = getFull(unit, id);
        unit.viewer().requireWrite(Permissions.CONTACTS_SHARE, id.ref(), stored.access());
        return stored;
    }

    private static FullContact updateAccess(
            UnitOfWork<? extends ContactStores> unit, FullContact stored, RecordAccess access) {
        return update(
                unit,
                stored,
                Revisions.successor(stored, stored, access),
                TransientStorageException.overtaken(stored.id().ref(), stored.version()));
    }

    private static <T extends FullContact> T insert(UnitOfWork<? extends ContactStores> unit, T contact) {
        Visibility visibility = contact.access().visibility();
        EmployeeReferences.requireKnown(unit, Projects.current(unit).visibilityOf(RecordKind.CONTACT), visibility);
        requireCategories(unit, contact.details());
        unit.stores().contacts().insert(contact);
        ChangeLog.created(unit, contact.id().ref(), contact.id().ref(), ContactFields.of(unit, contact));
        EventLog.publish(
                unit,
                "contact.created",
                contact.id().ref(),
                Map.of("responsible", contact.responsible().toString()));
        SharingNotice.publishNew(unit, SHARED, contact.id().ref(), visibility);
        return contact;
    }

    private static FullContact update(
            UnitOfWork<? extends ContactStores> unit, FullContact stored, FullContact next, CrmException conflict) {
        Map<String, String> before = ContactFields.of(unit, stored);
        if (!unit.stores().contacts().update(next)) {
            throw conflict;
        }
        ChangeLog.changed(unit, next.id().ref(), next.id().ref(), before, ContactFields.of(unit, next));
        return next;
    }

    private static Optional<Contact> find(UnitOfWork<? extends ContactStores> unit, ContactId id) {
        Viewer viewer = unit.viewer();
        return unit.stores()
                .contacts()
                .find(unit.project(), id, viewer.filterAny(ContactReferences.TO_VIEW))
                .map(contact -> narrowed(viewer, contact));
    }

    private static FullContact getFull(UnitOfWork<? extends ContactStores> unit, ContactId id) {
        Contact contact = find(unit, id).orElseThrow(() -> refusal(unit.viewer(), id));
        if (contact instanceof FullContact full) {
            return full;
        }
        throw new AccessDeniedException(Permissions.CONTACTS_VIEW, id.ref());
    }

    private static Contact narrowed(Viewer viewer, FullContact contact) {
        return viewer.mayRead(Permissions.CONTACTS_VIEW, contact.access()) ? contact : BasicContact.of(contact);
    }

    private static AccessFilter filter(Viewer viewer, ContactQuery query) {
        if (query.needsFullView()) {
            viewer.require(Permissions.CONTACTS_VIEW);
            return viewer.filter(Permissions.CONTACTS_VIEW);
        }
        viewer.requireAny(ContactReferences.TO_VIEW);
        return viewer.filterAny(ContactReferences.TO_VIEW);
    }

    private static RuntimeException refusal(Viewer viewer, ContactId id) {
        return viewer.refusal(ContactReferences.TO_VIEW, id.ref());
    }

    private static void requireVersion(FullContact stored, long expected) {
        if (stored.version() != expected) {
            throw new StaleVersionException(stored.id().ref(), expected);
        }
    }

    private static void requireCategories(UnitOfWork<? extends ContactStores> unit, ContactDetails details) {
        require(unit, CategoryList.CONTACT_TYPE, details.type().stream().toList());
        require(unit, CategoryList.SOURCE, details.source().stream().toList());
        require(unit, CategoryList.WARMTH, details.warmth().stream().toList());
        require(unit, CategoryList.CONTACT_GROUP, details.groups());
        require(unit, CategoryList.TAG, details.tags());
    }

    private static void require(
            UnitOfWork<? extends ContactStores> unit, CategoryList list, Collection<CategoryId> ids) {
        ids.forEach(id -> CategoryReferences.require(unit, list, id));
    }

    private static EmployeeId responsible(UnitOfWork<? extends ContactStores> unit, NewContactDetails details) {
        return EmployeeReferences.responsible(unit, details.responsible(), RecordKind.CONTACT);
    }

    private static ContactFactory factory(UnitOfWork<? extends ContactStores> unit) {
        return new ContactFactory(unit, Projects.current(unit));
    }
}
