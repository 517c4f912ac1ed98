package io.klientela.history;

import io.klientela.access.Permission;
import io.klientela.access.ProtectedKind;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.paging.Keyset;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.session.Viewer;
import java.util.List;
import java.util.Objects;

/** Reads the history of records. Thread-safe unless its session is bound to a transaction. */
public final class History {
    private final Session<? extends HistoryStores> session;

    public History(Session<? extends HistoryStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * The entries of {@code record}, latest first; an empty page if the actor does not reach it. It can be read after
     * the record is deleted, by those who reached it then.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not read records of this kind in full at all
     * @throws IllegalArgumentException if records of this kind have no history
     */
    public Page<Change> of(RecordRef record, PageRequest page) {
        return session.read(unit -> {
            required(unit.viewer(), record.kind());
            return list(unit, HistoryQuery.all().ofRecord(record), page);
        });
    }

    /**
     * The entries of {@code root} and of all that belongs to it, such as those of a contact with its activities and
     * invoices, latest first: of each the entries that {@link #of} gives.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not read the history of {@code root} at all
     * @throws IllegalArgumentException if records of this kind have no history
     */
    public Page<Change> within(RecordRef root, PageRequest page) {
        return session.read(unit -> {
            required(unit.viewer(), root.kind());
            return list(unit, HistoryQuery.all().within(root), page);
        });
    }

    /**
     * The entries that match, of those that {@link #of} gives for their records, latest first.
     *
     * @throws io.klientela.access.AccessDeniedException if the query names a record or a kind of which the actor may not
     *     read the history at all
     * @throws IllegalArgumentException if records of that kind have no history
     */
    public Page<Change> list(HistoryQuery query, PageRequest page) {
        return session.read(unit -> {
            query.kind().ifPresent(kind -> required(unit.viewer(), kind));
            query.record().ifPresent(record -> required(unit.viewer(), record.kind()));
            return list(unit, query, page);
        });
    }

    private static Page<Change> list(UnitOfWork<? extends HistoryStores> unit, HistoryQuery query, PageRequest page) {
        HistoryReach reach = HistoryReach.of(unit.viewer());
        return page(unit.stores().history().find(unit.project(), query, reach, Slice.of(page)), page);
    }

    private static Page<Change> page(List<Change> found, PageRequest page) {
        return Page.of(found, page.size(), change -> Keyset.byId(change.id().value()));
    }

    private static void required(Viewer viewer, RecordKind kind) {
        List<Permission> needed = viewer.rights()
                .catalogue()
                .find(kind)
                .map(ProtectedKind::history)
                .orElseThrow(() -> new IllegalArgumentException("No history is kept of a " + kind));
        needed.forEach(viewer::require);
    }
}
