package io.klientela.history;

import io.klientela.access.Permission;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.paging.Keyset;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.paging.SortKey;
import io.klientela.session.Session;
import io.klientela.session.Viewer;
import java.util.Map;
import java.util.Objects;

/** Reads the history of records. Thread-safe unless its session is bound to a transaction. */
public final class History {
    private static final SortKey BY_ID_ALONE = new SortKey("");

    private final Session<? extends HistoryStores> session;
    /** What must be held to read the history of each kind. */
    private final Map<RecordKind, Permission> permissions;

    public History(Session<? extends HistoryStores> session, Map<RecordKind, Permission> permissions) {
        this.session = Objects.requireNonNull(session, "session");
        this.permissions = Map.copyOf(permissions);
    }

    /**
     * The entries of {@code record}, latest first; an empty page if the actor does not reach it. It can be read after
     * the record is deleted, by those who reached it then.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not read records of this kind in full at all
     * @throws IllegalArgumentException if records of this kind have no history
     */
    public Page<Change> of(RecordRef record, PageRequest page) {
        Permission permission = permissions.get(record.kind());
        if (permission == null) {
            throw new IllegalArgumentException("No history is kept of a " + record.kind());
        }
        return session.read(unit -> {
            Viewer viewer = unit.viewer();
            viewer.require(permission);
            var found = unit.stores().history().find(unit.project(), record, viewer.filter(permission), Slice.of(page));
            return Page.of(
                    found,
                    page.size(),
                    change -> new Keyset(BY_ID_ALONE, change.id().value()));
        });
    }
}
