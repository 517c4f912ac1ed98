package io.klientela.history;

import io.klientela.id.OperationId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.session.Actor;
import io.klientela.validation.StorableMomentValidator;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which entries of the history a list shows; all given conditions hold together.
 *
 * @param record those of one record
 * @param root those of one record and of all that belongs to it, such as a contact with its activities and invoices
 * @param kind those of records of one kind
 * @param operation those of one bulk work
 * @param actor those of one actor
 * @param field those that name a field
 * @param from those of this moment or later
 * @param until those before this moment
 */
public record HistoryQuery(
        Optional<RecordRef> record,
        Optional<RecordRef> root,
        Optional<RecordKind> kind,
        Optional<OperationId> operation,
        Optional<Actor> actor,
        Optional<String> field,
        Optional<Instant> from,
        Optional<Instant> until) {
    private static final HistoryQuery ALL = new HistoryQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public HistoryQuery {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(field, "field");
        from = from.map(StorableMomentValidator::bound);
        until = until.map(StorableMomentValidator::bound);
    }

    /** Every entry within reach. */
    public static HistoryQuery all() {
        return ALL;
    }

    public HistoryQuery ofRecord(RecordRef wanted) {
        return new HistoryQuery(Optional.of(wanted), root, kind, operation, actor, field, from, until);
    }

    public HistoryQuery within(RecordRef wanted) {
        return new HistoryQuery(record, Optional.of(wanted), kind, operation, actor, field, from, until);
    }

    public HistoryQuery ofKind(RecordKind wanted) {
        return new HistoryQuery(record, root, Optional.of(wanted), operation, actor, field, from, until);
    }

    public HistoryQuery partOf(OperationId wanted) {
        return new HistoryQuery(record, root, kind, Optional.of(wanted), actor, field, from, until);
    }

    public HistoryQuery by(Actor wanted) {
        return new HistoryQuery(record, root, kind, operation, Optional.of(wanted), field, from, until);
    }

    public HistoryQuery ofField(String wanted) {
        return new HistoryQuery(record, root, kind, operation, actor, Optional.of(wanted), from, until);
    }

    public HistoryQuery from(Instant moment) {
        return new HistoryQuery(record, root, kind, operation, actor, field, Optional.of(moment), until);
    }

    public HistoryQuery until(Instant moment) {
        return new HistoryQuery(record, root, kind, operation, actor, field, from, Optional.of(moment));
    }

    /** Whether {@code change} meets all conditions: the rule that every storage follows. */
    public boolean matches(Change change) {
        return record.map(change.record()::equals).orElse(true)
                && root.map(change.root()::equals).orElse(true)
                && kind.map(change.record().kind()::equals).orElse(true)
                && (operation.isEmpty() || operation.equals(change.operation()))
                && actor.map(change.actor()::equals).orElse(true)
                && field.map(change::names).orElse(true)
                && from.map(moment -> !change.at().isBefore(moment)).orElse(true)
                && until.map(change.at()::isBefore).orElse(true);
    }
}
