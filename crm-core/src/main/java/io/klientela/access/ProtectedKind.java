package io.klientela.access;

import io.klientela.id.RecordKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one must hold to do something with records of one kind.
 *
 * @param kind the sort of record
 * @param view what lets one see a record, wholly or in part; the fullest view first
 * @param history what must be held to read how records were changed, all of it
 * @param edit what lets one change a record
 * @param share what lets one change who is responsible for a record and who sees it
 */
public record ProtectedKind(
        RecordKind kind,
        List<Permission> view,
        List<Permission> history,
        Optional<Permission> edit,
        Optional<Permission> share) {
    public ProtectedKind {
        Objects.requireNonNull(kind, "kind");
        view = List.copyOf(view);
        history = List.copyOf(history);
        Objects.requireNonNull(edit, "edit");
        Objects.requireNonNull(share, "share");
        if (view.isEmpty() || history.isEmpty()) {
            throw new IllegalArgumentException("What lets one see a " + kind + " and its history must be named");
        }
    }

    /** A kind whose records are seen wholly or not at all; nobody changes or shares them unless said otherwise. */
    public static ProtectedKind of(RecordKind kind, Permission view) {
        return new ProtectedKind(kind, List.of(view), List.of(view), Optional.empty(), Optional.empty());
    }

    /** This kind with a permission that gives a narrower view than those so far. */
    ProtectedKind orSeenBy(Permission narrower) {
        return new ProtectedKind(kind, List.of(view.get(0), narrower), history, edit, share);
    }

    /** This kind with one more permission that must be held to read its history. */
    ProtectedKind historyAlsoNeeds(Permission another) {
        return new ProtectedKind(kind, view, List.of(history.get(0), another), edit, share);
    }

    public ProtectedKind editedBy(Permission permission) {
        return new ProtectedKind(kind, view, history, Optional.of(permission), share);
    }

    public ProtectedKind sharedBy(Permission permission) {
        return new ProtectedKind(kind, view, history, edit, Optional.of(permission));
    }
}
