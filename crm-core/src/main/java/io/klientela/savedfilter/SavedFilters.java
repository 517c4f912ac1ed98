package io.klientela.savedfilter;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Permissions;
import io.klientela.contact.Contact;
import io.klientela.contact.ContactReferences;
import io.klientela.contact.Contacts;
import io.klientela.employee.EmployeeReferences;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.error.TransientStorageException;
import io.klientela.id.RecordRef;
import io.klientela.id.SavedFilterId;
import io.klientela.paging.Keyset;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.SortKey;
import io.klientela.session.AccessFilter;
import io.klientela.session.Principal;
import io.klientela.session.RecordAccess;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The filters of contacts that the actor has made, and those that others share with them. Whoever sees contacts keeps
 * filters and shares them with colleagues and teams; to open one to everyone in the project is a matter of its settings.
 * Thread-safe unless its session is bound to a transaction.
 */
public final class SavedFilters {
    private final Session<? extends SavedFilterStores> session;
    private final Contacts contacts;

    /**
     * The filters of a session.
     *
     * @param session whose
     * @param contacts what filters are run over, in the same session
     */
    public SavedFilters(Session<? extends SavedFilterStores> session, Contacts contacts) {
        this.session = Objects.requireNonNull(session, "session");
        this.contacts = Objects.requireNonNull(contacts, "contacts");
    }

    /**
     * Keeps a filter, which is then the actor's.
     *
     * @throws AccessDeniedException if the actor sees no contacts, or opens it to everyone without the grant to change settings
     * @throws NotFoundException if it is shared with someone who is not there
     * @throws OutdatedFilterException if it names what is not there
     */
    public SavedFilter add(NewSavedFilter command) {
        return session.write(unit -> {
            unit.viewer().requireAny(ContactReferences.TO_VIEW);
            NewSavedFilter valid = unit.validated(command);
            SavedFilterId id = new SavedFilterId(unit.newId());
            requireMayOpen(unit, Visibility.onlyResponsible(), valid.visibility());
            SavedFilter filter = new SavedFilter(
                    id,
                    unit.project(),
                    valid.name().strip(),
                    valid.query(),
                    new RecordAccess(
                            EmployeeReferences.responsible(unit, unit.viewer().employee(), id.kind()),
                            valid.visibility()),
                    1);
            requireCurrent(unit, filter);
            unit.stores().savedFilters().insert(filter);
            return filter;
        });
    }

    /** The actor's filters and those shared with them, by name. */
    public List<SavedFilter> list() {
        return session.read(unit -> unit.stores().savedFilters().find(unit.project(), reach(unit.viewer())).stream()
                .sorted(Comparator.comparing(filter ->
                        new Keyset(SortKey.of(filter.name()), filter.id().value())))
                .toList());
    }

    /**
     * The filter of this id.
     *
     * @throws NotFoundException if there is none, or none that is the actor's or shared with them
     */
    public SavedFilter get(SavedFilterId id) {
        return session.read(unit -> get(unit, id));
    }

    /**
     * Saves name and query. Who owns it and to whom it is open is not looked at.
     *
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws AccessDeniedException if it is neither the actor's nor open to them for writing
     * @throws OutdatedFilterException if the new query names what is not there
     */
    public SavedFilter save(SavedFilter changed) {
        return session.write(unit -> {
            SavedFilter stored = getToChange(unit, changed.id());
            requireVersion(stored, changed.version());
            SavedFilter next =
                    stored.withName(changed.name()).withQuery(changed.query()).next(stored.access());
            if (!changed.query().equals(stored.query())) {
                requireCurrent(unit, next);
            }
            if (!unit.stores().savedFilters().update(next)) {
                throw new StaleVersionException(stored.id().ref(), stored.version());
            }
            return next;
        });
    }

    /**
     * Changes to whom the filter is open.
     *
     * @throws AccessDeniedException if it is neither the actor's nor open to them for writing, or is newly opened to everyone
     *     without the grant to change settings
     * @throws NotFoundException if the filter, or someone it is shared with, is not there
     */
    public SavedFilter share(SavedFilterId id, Visibility visibility) {
        return session.write(unit -> {
            SavedFilter stored = getToChange(unit, id);
            requireMayOpen(unit, stored.access().visibility(), visibility);
            SavedFilter next = stored.next(new RecordAccess(stored.access().responsible(), visibility));
            if (!unit.stores().savedFilters().update(next)) {
                throw TransientStorageException.overtaken(id.ref(), stored.version());
            }
            return next;
        });
    }

    /**
     * Deletes a filter; refuses as {@link #save} does.
     */
    public void delete(SavedFilter filter) {
        session.write(unit -> {
            SavedFilter stored = getToChange(unit, filter.id());
            requireVersion(stored, filter.version());
            unit.stores().savedFilters().delete(unit.project(), stored.id());
            return stored;
        });
    }

    /** What the filter names and is gone: categories, custom fields, options of theirs and teams that were deleted. */
    public Set<RecordRef> missing(SavedFilterId id) {
        return session.read(unit -> NamedRecords.missing(unit, get(unit, id).query()));
    }

    /**
     * The contacts that the filter asks for, as far as the actor sees them, as {@link Contacts#list} answers.
     *
     * @throws OutdatedFilterException if it names what is gone
     */
    public Page<Contact> contacts(SavedFilterId id, PageRequest page) {
        return contacts.list(current(id).query(), page);
    }

    /** How many contacts {@link #contacts} would answer with in all; refuses as it does. */
    public long count(SavedFilterId id) {
        return contacts.count(current(id).query());
    }

    private SavedFilter current(SavedFilterId id) {
        return session.read(unit -> {
            SavedFilter filter = get(unit, id);
            requireCurrent(unit, filter);
            return filter;
        });
    }

    private static void requireCurrent(UnitOfWork<? extends SavedFilterStores> unit, SavedFilter filter) {
        Set<RecordRef> missing = NamedRecords.missing(unit, filter.query());
        if (!missing.isEmpty()) {
            throw new OutdatedFilterException(filter, missing);
        }
    }

    private static SavedFilter get(UnitOfWork<? extends SavedFilterStores> unit, SavedFilterId id) {
        return unit.stores()
                .savedFilters()
                .find(unit.project(), id, reach(unit.viewer()))
                .orElseThrow(() -> new NotFoundException(id.ref()));
    }

    private static SavedFilter getToChange(UnitOfWork<? extends SavedFilterStores> unit, SavedFilterId id) {
        SavedFilter stored = get(unit, id);
        boolean mayWrite = unit.viewer().employee().isEmpty()
                || stored.access().entries().entrySet().stream()
                        .anyMatch(entry -> entry.getValue() == Share.WRITE
                                && principals(unit.viewer()).contains(entry.getKey()));
        if (!mayWrite) {
            throw new AccessDeniedException(Permissions.SETTINGS_EDIT, id.ref());
        }
        return stored;
    }

    private static void requireVersion(SavedFilter stored, long expected) {
        if (stored.version() != expected) {
            throw new StaleVersionException(stored.id().ref(), expected);
        }
    }

    private static void requireMayOpen(
            UnitOfWork<? extends SavedFilterStores> unit, Visibility before, Visibility after) {
        Share everyone = after.shares().get(Principal.everyone());
        if (everyone != null && everyone != before.shares().get(Principal.everyone())) {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
        }
        EmployeeReferences.requireKnown(unit, before, after);
    }

    private static AccessFilter reach(Viewer viewer) {
        return viewer.employee().isEmpty() ? AccessFilter.everything() : AccessFilter.openTo(principals(viewer));
    }

    private static Set<Principal> principals(Viewer viewer) {
        Set<Principal> principals = new HashSet<>(Set.of(Principal.everyone()));
        viewer.employee().ifPresent(me -> {
            principals.add(Principal.owner(me));
            principals.add(Principal.employee(me));
        });
        viewer.teams().forEach(team -> principals.add(Principal.team(team)));
        return principals;
    }
}
