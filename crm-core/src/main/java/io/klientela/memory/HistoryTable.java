package io.klientela.memory;

import io.klientela.history.Change;
import io.klientela.history.HistoryQuery;
import io.klientela.history.HistoryReach;
import io.klientela.history.HistoryStore;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.stream.Stream;

/** The history, by record and latest first. */
final class HistoryTable implements HistoryStore {
    private final Table<Change> table;
    private final AccessTable access;

    HistoryTable(Rows rows) {
        table = new Table<>(rows, Section.CHANGES, Change.class);
        access = new AccessTable(rows);
    }

    @Override
    public void append(List<Change> changes) {
        changes.forEach(change -> table.insert(
                of(change.project(), change.record()).thenDescending(change.id().value()), change));
    }

    @Override
    public List<Change> find(ProjectId project, RecordRef record, AccessFilter filter, Slice slice) {
        Key prefix = of(project, record);
        Key place =
                slice.after().map(after -> prefix.thenDescending(after.id())).orElse(prefix);
        return table.after(place, prefix)
                .filter(change -> admits(filter, change))
                .limit(slice.limit())
                .toList();
    }

    @Override
    public List<Change> find(ProjectId project, HistoryQuery query, HistoryReach reach, Slice slice) {
        return Latest.of(
                all(project, query)
                        .filter(query::matches)
                        .filter(change -> reach.admits(change, record -> access.readers(project, record))),
                change -> Keyset.byId(change.id().value()),
                slice);
    }

    private Stream<Change> all(ProjectId project, HistoryQuery query) {
        return table.under(query.record()
                .map(record -> of(project, record))
                .orElseGet(() -> table.key().then(project.value())));
    }

    @Override
    public List<Change> latest(ProjectId project, RecordRef record, AccessFilter filter, Slice slice) {
        return Latest.of(
                table.under(of(project, record)).filter(change -> admits(filter, change)),
                change -> Keyset.at(change.at(), change.id().value()),
                slice);
    }

    @Override
    public List<Change> latestUnder(
            ProjectId project, RecordRef root, RecordKind kind, String field, AccessFilter filter, Slice slice) {
        return Latest.of(
                table.under(table.key().then(project.value()).then(kind.code()))
                        .filter(change -> change.root().equals(root)
                                && change.counterpart().isEmpty()
                                && change.names(field))
                        .filter(change -> admits(filter, change)),
                change -> Keyset.at(change.at(), change.id().value()),
                slice);
    }

    /** Every entry of a record, whoever may read it. */
    Stream<Change> all(ProjectId project, RecordRef record) {
        return table.under(of(project, record));
    }

    private boolean admits(AccessFilter filter, Change change) {
        return Stream.concat(Stream.of(change.root()), change.counterpart().stream())
                .allMatch(record -> access.admits(filter, change.project(), record));
    }

    private Key of(ProjectId project, RecordRef record) {
        return table.key().then(project.value()).then(record.kind().code()).then(record.id());
    }
}
