package io.klientela.history;

import io.klientela.access.ProtectedKind;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.session.AccessFilter;
import io.klientela.session.Principal;
import io.klientela.session.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Which entries of the history a viewer reads: for each kind of record the filter that the entry's root must pass. A kind
 * that is not named is not read. A storage turns it into one condition.
 *
 * @param byKind the filter over the roots of records of each kind
 */
public record HistoryReach(Map<RecordKind, AccessFilter> byKind) {
    public HistoryReach {
        byKind = Map.copyOf(byKind);
    }

    /** What {@code viewer} reads: of each kind what all permissions reach that its history asks for. */
    public static HistoryReach of(Viewer viewer) {
        Map<RecordKind, AccessFilter> byKind = new HashMap<>();
        for (ProtectedKind kind : viewer.rights().catalogue().kinds()) {
            AccessFilter filter = viewer.filterAll(kind.history());
            if (!filter.equals(AccessFilter.nothing())) {
                byKind.put(kind.kind(), filter);
            }
        }
        return new HistoryReach(byKind);
    }

    /**
     * Whether {@code change} passes, when each record is open to those whom {@code readers} names: its root must, by the filter
     * of the changed record's kind, and a counterpart by the filter of its own kind.
     */
    public boolean admits(Change change, Function<RecordRef, ? extends Collection<Principal>> readers) {
        return admits(change.record().kind(), readers.apply(change.root()))
                && change.counterpart()
                        .map(counterpart -> admits(counterpart.kind(), readers.apply(counterpart)))
                        .orElse(true);
    }

    private boolean admits(RecordKind kind, Collection<Principal> readers) {
        AccessFilter filter = byKind.get(kind);
        return filter != null && filter.admits(readers);
    }
}
