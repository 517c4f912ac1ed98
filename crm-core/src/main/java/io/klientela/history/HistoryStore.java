package io.klientela.history;

import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.List;

/** Keeps the history. Entries are added and read, never changed. */
public interface HistoryStore {
    /** Adds entries, in no particular order: they are ordered by their ids. */
    void append(List<Change> changes);

    /**
     * The entries of {@code record}, latest first, whose root, and counterpart if there is one, the filter admits: by the access
     * that they have now, or had last if they are deleted. The slice goes by id alone; the sort key of a place is empty.
     */
    List<Change> find(ProjectId project, RecordRef record, AccessFilter filter, Slice slice);

    /** The entries that match, latest first, by id alone as above. */
    List<Change> find(ProjectId project, HistoryQuery query, HistoryReach reach, Slice slice);

    /**
     * The entries of {@code record} as {@link #find(ProjectId, RecordRef, AccessFilter, Slice)} gives them, in the order of
     * {@link Keyset#at}: by time, latest first.
     */
    List<Change> latest(ProjectId project, RecordRef record, AccessFilter filter, Slice slice);

    /**
     * The entries of records of {@code kind} under {@code root} that name {@code field}, in the order of {@link #latest}, if the
     * filter admits the root. Those of a relationship, which have a counterpart, are not among them.
     */
    List<Change> latestUnder(
            ProjectId project, RecordRef root, RecordKind kind, String field, AccessFilter filter, Slice slice);
}
