package io.klientela.history;

import io.klientela.id.ChangeId;
import io.klientela.id.OperationId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordRef;
import io.klientela.session.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of the history.
 *
 * @param id its name; later entries have greater ids
 * @param project the project
 * @param record what was changed
 * @param root the record whose readers may read this entry: the record itself, or the one that it belongs to
 * @param counterpart the other end of a relationship: only those of the readers read the entry who see this record, too
 * @param action what was done
 * @param operation the bulk work that this was part of, such as a hand-over
 * @param actor who did it
 * @param at when
 * @param fields what changed, by field
 */
public record Change(
        ChangeId id,
        ProjectId project,
        RecordRef record,
        RecordRef root,
        Optional<RecordRef> counterpart,
        Action action,
        Optional<OperationId> operation,
        Actor actor,
        Instant at,
        List<FieldChange> fields) {
    /** What can be done to a record. */
    public enum Action {
        CREATED,
        CHANGED,
        DELETED
    }

    public Change {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(counterpart, "counterpart");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(at, "at");
        fields = List.copyOf(fields);
    }

    /** Whether {@code field} is among what changed. */
    public boolean names(String field) {
        return fields.stream().anyMatch(change -> change.field().equals(field));
    }
}
