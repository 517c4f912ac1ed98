package io.klientela.session;

import io.klientela.access.Scope;
import io.klientela.id.EmployeeId;
import io.klientela.session.Visibility.Share;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who reaches one record: the employee responsible for it, and those it is open to.
 *
 * @param responsible the employee responsible
 * @param visibility to whom else it is open
 */
public record RecordAccess(EmployeeId responsible, Visibility visibility) {
    public RecordAccess {
        Objects.requireNonNull(responsible, "responsible");
        Objects.requireNonNull(visibility, "visibility");
    }

    /** The rows that a storage keeps: each principal with what they may do, the responsible one among them. */
    public Map<Principal, Share> entries() {
        Map<Principal, Share> entries = new TreeMap<>(visibility.shares());
        entries.put(Principal.owner(responsible), Share.WRITE);
        return entries;
    }

    /** Whether {@code viewer}, holding a grant of {@code scope}, may use this record in the way of {@code share}. */
    boolean opensTo(Viewer viewer, Scope scope, Share share) {
        return scope == Scope.ALL || !through(viewer, scope, share).isEmpty();
    }

    /**
     * As whom a grant of {@code scope}, other than {@link Scope#ALL}, lets {@code viewer} use this record in the way of
     * {@code share}: as the one responsible, as one it is shared with, as a member of a team, or as anyone.
     */
    public List<Principal> through(Viewer viewer, Scope scope, Share share) {
        Set<Principal> mine = viewer.principals(scope);
        return entries().entrySet().stream()
                .filter(entry -> entry.getValue().compareTo(share) >= 0 && mine.contains(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
