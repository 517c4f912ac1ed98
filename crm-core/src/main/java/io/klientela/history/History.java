package io.klientela.history;

import io.klientela.access.Permission;
import io.klientela.access.ProtectedKind;
import io.klientela.id.RecordRef;
import io.klientela.paging.Keyset;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.session.Session;
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
            Viewer viewer = unit.viewer();
            List<Permission> needed = viewer.rights()
                    .catalogue()
                    .find(record.kind())
                    .map(ProtectedKind::history)
                    .orElseThrow(() -> new IllegalArgumentException("No history is kept of a " + record.kind()));
            needed.forEach(viewer::require);
            var found = unit.stores().history().find(unit.project(), record, viewer.filterAll(needed), Slice.of(page));
            return Page.of(found, page.size(), change -> Keyset.byId(change.id().value()));
        });
    }
}
