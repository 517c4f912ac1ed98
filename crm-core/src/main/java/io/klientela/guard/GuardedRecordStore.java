package io.klientela.guard;

import io.klientela.employee.OwnedByEmployee;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps who reaches the embedder's own records. */
public interface GuardedRecordStore extends OwnedByEmployee {
    /**
     * Adds a record. One that is there already is refused with {@link io.klientela.error.TransientStorageException}: the
     * command is run again and then sees it.
     */
    void insert(GuardedRecord record);

    /**
     * Saves {@code record}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code record.version() - 1}; if not, nothing is written
     */
    boolean update(GuardedRecord record);

    /** Removes the record. Its access rows stay: whoever reached it last reads its history. */
    void delete(ProjectId project, RecordRef record);

    Optional<GuardedRecord> find(ProjectId project, RecordRef record, AccessFilter filter);

    /** The records of a kind, latest first; the slice goes by id alone, the sort key of a place is empty. */
    List<GuardedRecord> find(ProjectId project, RecordKind kind, AccessFilter filter, Slice slice);

    /** Those of {@code records} that the filter admits. */
    Set<UUID> admitted(ProjectId project, RecordKind kind, Collection<UUID> records, AccessFilter filter);

    long count(ProjectId project, RecordKind kind, AccessFilter filter);
}
