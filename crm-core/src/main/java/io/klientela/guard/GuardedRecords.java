package io.klientela.guard;

import io.klientela.access.Permission;
import io.klientela.access.PermissionCatalogue;
import io.klientela.access.ProtectedKind;
import io.klientela.employee.EmployeeReferences;
import io.klientela.employee.SharingNotice;
import io.klientela.error.NotFoundException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.outbox.EventLog;
import io.klientela.paging.Keyset;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The embedder's own records, as far as the actor reaches them: who is responsible, to whom they are open. Kinds are
 * registered by {@link PermissionCatalogue#with(ProtectedKind)}. A record out of reach looks like one that does not exist.
 * Thread-safe unless its session is bound to a transaction.
 */
public final class GuardedRecords {
    private final Session<? extends GuardStores> session;

    public GuardedRecords(Session<? extends GuardStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Protects a record from now on.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor lacks the permission to change such records
     * @throws NotFoundException if someone whom it names is not there; or if the record is, or was, protected from the actor
     * @throws IllegalArgumentException if the kind is not registered with a permission to change its records, or the record
     *     is protected already
     */
    public GuardedRecord add(NewGuardedRecord command) {
        return session.write(unit -> {
            ProtectedKind kind = ownKind(unit, command.ref().kind());
            unit.viewer().require(permission(kind.edit(), command.ref()));
            requireFree(unit, kind, command.ref());
            Visibility usual = Projects.current(unit).visibilityOf(kind.kind());
            Visibility visibility = command.visibility().orElse(usual);
            EmployeeReferences.requireKnown(unit, usual, visibility);
            RecordAccess access = new RecordAccess(responsible(unit, command), visibility);
            GuardedRecord record = new GuardedRecord(command.ref(), unit.project(), access, 1);
            store(unit).insert(record);
            ChangeLog.created(unit, record.ref(), record.ref(), fields(access));
            EventLog.publish(unit, "record.guarded", record.ref(), Map.of());
            SharingNotice.publishNew(unit, "record.shared", record.ref(), visibility);
            return record;
        });
    }

    /**
     * The record as it is protected.
     *
     * @throws NotFoundException if it is not within reach
     * @throws io.klientela.access.AccessDeniedException if the actor may not see such records at all
     */
    public GuardedRecord get(RecordRef record) {
        return session.read(unit -> get(unit, record));
    }

    /** As {@link #get}, or empty if it is not within reach. */
    public Optional<GuardedRecord> find(RecordRef record) {
        return session.read(unit -> store(unit)
                .find(
                        unit.project(),
                        record,
                        unit.viewer().filterAny(ownKind(unit, record.kind()).view())));
    }

    /** Those of {@code records} that the actor reaches: to narrow a list that the embedder has read itself. */
    public Set<UUID> visible(RecordKind kind, Collection<UUID> records) {
        return session.read(unit -> store(unit).admitted(unit.project(), kind, records, filter(unit, kind)));
    }

    /** The records of a kind that the actor reaches, latest id first. */
    public Page<GuardedRecord> list(RecordKind kind, PageRequest page) {
        return session.read(unit -> Page.of(
                store(unit).find(unit.project(), kind, filter(unit, kind), Slice.of(page)),
                page.size(),
                record -> Keyset.byId(record.ref().id())));
    }

    /** How many records {@link #list} would answer with in all. */
    public long count(RecordKind kind) {
        return session.read(unit -> store(unit).count(unit.project(), kind, filter(unit, kind)));
    }

    /**
     * Makes another employee responsible.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not share the record
     * @throws NotFoundException if record or employee is not there
     */
    public GuardedRecord assign(RecordRef record, EmployeeId responsible) {
        return session.write(unit -> {
            GuardedRecord stored = getToShare(unit, record);
            EmployeeReferences.requireActive(unit, responsible);
            GuardedRecord next = update(
                    unit, stored, new RecordAccess(responsible, stored.access().visibility()));
            EventLog.publish(unit, "record.assigned", record, Map.of("responsible", responsible.toString()));
            return next;
        });
    }

    /**
     * Changes to whom the record is open.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not share the record
     * @throws NotFoundException if the record, or someone it is shared with, is not there
     */
    public GuardedRecord share(RecordRef record, Visibility visibility) {
        return session.write(unit -> {
            GuardedRecord stored = getToShare(unit, record);
            Visibility before = stored.access().visibility();
            EmployeeReferences.requireKnown(unit, before, visibility);
            GuardedRecord next =
                    update(unit, stored, new RecordAccess(stored.access().responsible(), visibility));
            SharingNotice.publish(unit, "record.shared", record, before, visibility);
            return next;
        });
    }

    /**
     * Forgets a record that the embedder has deleted. Its history stays.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change the record
     * @throws NotFoundException if it is not within reach
     */
    public void remove(RecordRef ref) {
        session.write(unit -> {
            GuardedRecord stored = get(unit, ref);
            Permission edit = permission(ownKind(unit, ref.kind()).edit(), ref);
            unit.viewer().requireWrite(edit, ref, stored.access());
            store(unit).delete(unit.project(), ref);
            ChangeLog.deleted(unit, ref, ref, fields(stored.access()));
            EventLog.publish(unit, "record.forgotten", ref, Map.of());
            return stored;
        });
    }

    private static GuardedRecord getToShare(UnitOfWork<? extends GuardStores> unit, RecordRef ref) {
        GuardedRecord stored = get(unit, ref);
        unit.viewer().requireWrite(permission(ownKind(unit, ref.kind()).share(), ref), ref, stored.access());
        return stored;
    }

    private static GuardedRecord update(
            UnitOfWork<? extends GuardStores> unit, GuardedRecord stored, RecordAccess access) {
        GuardedRecord next = stored.next(access);
        if (!store(unit).update(next)) {
            throw TransientStorageException.overtaken(stored.ref(), stored.version());
        }
        ChangeLog.changed(unit, stored.ref(), stored.ref(), fields(stored.access()), fields(access));
        return next;
    }

    /** What was protected from the actor stays so: its history would be theirs to read. */
    private static void requireFree(UnitOfWork<? extends GuardStores> unit, ProtectedKind kind, RecordRef ref) {
        Viewer viewer = unit.viewer();
        if (store(unit).find(unit.project(), ref, viewer.filterAny(kind.view())).isPresent()) {
            throw new IllegalArgumentException("The " + ref + " is protected already; share or assign it");
        }
        Slice one = new Slice(Optional.empty(), 1);
        boolean isKnown = !unit.stores()
                .history()
                .find(unit.project(), ref, AccessFilter.everything(), one)
                .isEmpty();
        boolean isReached = !unit.stores()
                .history()
                .find(unit.project(), ref, viewer.filterAll(kind.history()), one)
                .isEmpty();
        if (isKnown && !isReached) {
            throw new NotFoundException(ref);
        }
    }

    private static Permission permission(Optional<Permission> registered, RecordRef ref) {
        return registered.orElseThrow(() -> new IllegalArgumentException("No permission is registered for this with a "
                + ref.kind() + "; name one by ProtectedKind.editedBy and sharedBy"));
    }

    private static GuardedRecord get(UnitOfWork<? extends GuardStores> unit, RecordRef record) {
        ProtectedKind kind = ownKind(unit, record.kind());
        Viewer viewer = unit.viewer();
        return store(unit)
                .find(unit.project(), record, viewer.filterAny(kind.view()))
                .orElseThrow(() -> viewer.refusal(kind.view(), record));
    }

    private static AccessFilter filter(UnitOfWork<? extends GuardStores> unit, RecordKind kind) {
        ProtectedKind own = ownKind(unit, kind);
        unit.viewer().requireAny(own.view());
        return unit.viewer().filterAny(own.view());
    }

    private static ProtectedKind ownKind(UnitOfWork<? extends GuardStores> unit, RecordKind kind) {
        if (PermissionCatalogue.standard().find(kind).isPresent()) {
            throw new IllegalArgumentException(
                    "Records of the kind " + kind + " are kept and protected by their feature");
        }
        return unit.viewer()
                .rights()
                .catalogue()
                .find(kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The record kind " + kind + " is not registered; register it by PermissionCatalogue.with"));
    }

    private static EmployeeId responsible(UnitOfWork<? extends GuardStores> unit, NewGuardedRecord command) {
        return EmployeeReferences.responsible(
                unit, command.responsible(), command.ref().kind());
    }

    private static GuardedRecordStore store(UnitOfWork<? extends GuardStores> unit) {
        return unit.stores().guardedRecords();
    }

    private static Map<String, String> fields(RecordAccess access) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("responsible", access.responsible().toString());
        fields.put("visibility", access.visibility().toText());
        return fields;
    }
}
