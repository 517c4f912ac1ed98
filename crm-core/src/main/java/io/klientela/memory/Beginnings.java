package io.klientela.memory;

import io.klientela.history.Change;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordRef;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.relationship.Added;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** When and by whom the relationships of contacts were added, as the history tells it. */
final class Beginnings {
    private final HistoryTable history;

    Beginnings(Rows rows) {
        history = new HistoryTable(rows);
    }

    /** Those of {@code relationships} that the history of a contact knows, latest first. */
    <T> List<Added<T>> latest(
            ProjectId project, ContactId contact, Stream<T> relationships, Function<T, RecordRef> ref, Slice slice) {
        return Latest.of(
                relationships.flatMap(each -> added(project, contact, each, ref).stream()),
                added -> Keyset.at(added.at(), ref.apply(added.relationship()).id()),
                slice);
    }

    private <T> Optional<Added<T>> added(
            ProjectId project, ContactId contact, T relationship, Function<T, RecordRef> ref) {
        return history.all(project, ref.apply(relationship))
                .filter(change -> change.action() == Change.Action.CREATED)
                .filter(change -> change.root().equals(contact.ref()))
                .findFirst()
                .map(change -> new Added<>(relationship, change.at(), change.actor()));
    }
}
