package io.klientela.contact;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Permissions;
import io.klientela.category.CategoryList;
import io.klientela.category.CategoryReferences;
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
import io.klientela.project.EmployeeReferences;
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
import java.util.function.UnaryOperator;

/**
 * The contacts of a project, as far as the actor reaches them. A contact out of reach looks like one that does not
 * exist. Thread-safe unless its session is bound to a transaction.
 */
public final class Contacts {
    /** The event that tells of a change. */
    private record Announcement(String event, Map<String, String> data) {}

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
            return update(
                    unit,
                    stored,
                    next,
                    new Announcement("contact.changed", Map.of()),
                    new StaleVersionException(stored.id().ref(), stored.version()));
        });
    }

    /**
     * Makes another employee responsible, who hears of it as {@code contact.assigned} (TEAMLAB-10).
     *
     * @throws AccessDeniedException if the actor may not share the contact
     * @throws NotFoundException if contact or employee is not there
     */
    public FullContact assign(ContactId id, EmployeeId responsible) {
        return changeAccess(
                id,
                new Announcement("contact.assigned", Map.of("responsible", responsible.toString())),
                access -> new RecordAccess(responsible, access.visibility()));
    }

    /**
     * Changes to whom the contact is open (TEAMLAB-1, TEAMLAB-11).
     *
     * @throws AccessDeniedException if the actor may not share the contact
     * @throws NotFoundException if the contact, or someone it is shared with, is not there
     */
    public FullContact share(ContactId id, Visibility visibility) {
        return changeAccess(
                id,
                new Announcement("contact.shared", Map.of()),
                access -> new RecordAccess(access.responsible(), visibility));
    }

    /**
     * Deletes a contact with all that belongs to it (TEAMLAB-14). Its history stays.
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
            requireUnused(unit, stored.id());
            hold(unit, stored);
            unit.stores().contacts().delete(unit.project(), stored.id());
            ChangeLog.deleted(unit, stored.id().ref(), stored.id().ref(), ContactFields.of(unit, stored));
            EventLog.publish(unit, "contact.deleted", stored.id().ref(), Map.of());
            return stored;
        });
    }

    /** An update checks the version and holds the contact until the end, so that no one saves it in between. */
    private static void hold(UnitOfWork<? extends ContactStores> unit, FullContact stored) {
        if (!unit.stores().contacts().update(Revisions.successor(stored, stored, stored.access()))) {
            throw new StaleVersionException(stored.id().ref(), stored.version());
        }
    }

    private FullContact changeAccess(ContactId id, Announcement announcement, UnaryOperator<RecordAccess> change) {
        return session.write(unit -> {
            FullContact stored = getFull(unit, id);
            unit.viewer().requireWrite(Permissions.CONTACTS_SHARE, id.ref(), stored.access());
            RecordAccess access = change.apply(stored.access());
            EmployeeReferences.requireActive(unit, access.responsible());
            EmployeeReferences.requireKnown(unit, access.visibility());
            return update(
                    unit,
                    stored,
                    Revisions.successor(stored, stored, access),
                    announcement,
                    TransientStorageException.overtaken(stored.id().ref(), stored.version()));
        });
    }

    private static <T extends FullContact> T insert(UnitOfWork<? extends ContactStores> unit, T contact) {
        EmployeeReferences.requireKnown(unit, contact.access().visibility());
        requireCategories(unit, contact.details());
        unit.stores().contacts().insert(contact);
        ChangeLog.created(unit, contact.id().ref(), contact.id().ref(), ContactFields.of(unit, contact));
        EventLog.publish(
                unit,
                "contact.created",
                contact.id().ref(),
                Map.of("responsible", contact.responsible().toString()));
        return contact;
    }

    private static FullContact update(
            UnitOfWork<? extends ContactStores> unit,
            FullContact stored,
            FullContact next,
            Announcement announcement,
            CrmException conflict) {
        Map<String, String> before = ContactFields.of(unit, stored);
        if (!unit.stores().contacts().update(next)) {
            throw conflict;
        }
        ChangeLog.changed(unit, next.id().ref(), next.id().ref(), before, ContactFields.of(unit, next));
        EventLog.publish(unit, announcement.event(), next.id().ref(), announcement.data());
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
        if (ContactReferences.TO_VIEW.stream().noneMatch(viewer.rights()::holds)) {
            throw new AccessDeniedException(Permissions.CONTACTS_VIEW_BASIC);
        }
        return viewer.filterAny(ContactReferences.TO_VIEW);
    }

    private static RuntimeException refusal(Viewer viewer, ContactId id) {
        return ContactReferences.TO_VIEW.stream().anyMatch(viewer.rights()::holds)
                ? new NotFoundException(id.ref())
                : new AccessDeniedException(Permissions.CONTACTS_VIEW_BASIC, id.ref());
    }

    private static void requireVersion(FullContact stored, long expected) {
        if (stored.version() != expected) {
            throw new StaleVersionException(stored.id().ref(), expected);
        }
    }

    private static void requireUnused(UnitOfWork<? extends ContactStores> unit, ContactId id) {
        Map<RecordKind, Long> uses = new TreeMap<>((one, other) -> one.code().compareTo(other.code()));
        for (RefersToContacts referrer : unit.stores().contactReferrers()) {
            long count = referrer.countOf(unit.project(), id);
            if (count > 0) {
                uses.merge(referrer.kind(), count, Long::sum);
            }
        }
        if (!uses.isEmpty()) {
            throw new ContactInUseException(id, uses);
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
        Optional<EmployeeId> named = details.responsible();
        named.ifPresent(employee -> EmployeeReferences.requireActive(unit, employee));
        return named.or(unit.viewer()::employee)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The system is not an employee; name the one responsible for the contact"));
    }

    private static ContactFactory factory(UnitOfWork<? extends ContactStores> unit) {
        return new ContactFactory(unit, Projects.current(unit));
    }
}
