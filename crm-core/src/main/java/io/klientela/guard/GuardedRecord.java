package io.klientela.guard;

import io.klientela.id.ProjectId;
import io.klientela.id.RecordRef;
import io.klientela.session.RecordAccess;
import java.util.Objects;

/**
 * What is kept here of a record of the embedder's own.
 *
 * @param ref the record
 * @param project the project
 * @param access who reaches it
 * @param version counts the saves, from 1
 */
public record GuardedRecord(RecordRef ref, ProjectId project, RecordAccess access, long version) {
    public GuardedRecord {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(access, "access");
    }

    GuardedRecord next(RecordAccess changed) {
        return new GuardedRecord(ref, project, changed, version + 1);
    }
}
