package io.klientela.history;

import io.klientela.history.Change.Action;
import io.klientela.id.ChangeId;
import io.klientela.id.OperationId;
import io.klientela.id.RecordRef;
import io.klientela.session.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes history within a command. */
public final class ChangeLog {
    private ChangeLog() {}

    /** Writes down that {@code record} came into being with these fields. */
    public static void created(
            UnitOfWork<? extends HistoryStores> unit, RecordRef record, RecordRef root, Map<String, String> fields) {
        append(unit, record, root, Action.CREATED, FieldChanges.created(fields));
    }

    /** Writes down what differs; nothing if nothing does. */
    public static void changed(
            UnitOfWork<? extends HistoryStores> unit,
            RecordRef record,
            RecordRef root,
            Map<String, String> before,
            Map<String, String> after) {
        List<FieldChange> changes = FieldChanges.between(before, after);
        if (!changes.isEmpty()) {
            append(unit, record, root, Action.CHANGED, changes);
        }
    }

    /** Writes down that {@code record} is gone, with the fields that it had. */
    public static void deleted(
            UnitOfWork<? extends HistoryStores> unit, RecordRef record, RecordRef root, Map<String, String> fields) {
        append(unit, record, root, Action.DELETED, FieldChanges.deleted(fields));
    }

    /**
     * Writes down what was done to the relationship of two records, for the readers of each who see the other, too. No fields
     * before mean that it came into being, none after that it is gone.
     */
    public static void related(
            UnitOfWork<? extends HistoryStores> unit,
            RecordRef relationship,
            RecordRef one,
            RecordRef other,
            Map<String, String> before,
            Map<String, String> after) {
        related(unit, relationship, one, Optional.of(other), before, after);
        related(unit, relationship, other, Optional.of(one), before, after);
    }

    /** As the other, for the readers of {@code root} alone; without a counterpart for all of them. */
    public static void related(
            UnitOfWork<? extends HistoryStores> unit,
            RecordRef relationship,
            RecordRef root,
            Optional<RecordRef> counterpart,
            Map<String, String> before,
            Map<String, String> after) {
        List<FieldChange> fields = FieldChanges.between(before, after);
        if (!fields.isEmpty()) {
            Action action = before.isEmpty() ? Action.CREATED : after.isEmpty() ? Action.DELETED : Action.CHANGED;
            unit.stores()
                    .history()
                    .append(List.of(change(unit, relationship, root, counterpart, action, Optional.empty(), fields)));
        }
    }

    /** Writes down that bulk work did the same to one field of many records that are their own roots. */
    public static void changedTogether(
            UnitOfWork<? extends HistoryStores> unit,
            OperationId operation,
            Collection<RecordRef> records,
            FieldChange change) {
        unit.stores()
                .history()
                .append(records.stream()
                        .map(record ->
                                change(unit, record, record, Action.CHANGED, Optional.of(operation), List.of(change)))
                        .toList());
    }

    /** Writes down what one step of bulk work has done to each of many records. */
    public static void changedTogether(
            UnitOfWork<? extends HistoryStores> unit, OperationId operation, List<Touched> records) {
        unit.stores()
                .history()
                .append(records.stream()
                        .map(touched -> change(
                                unit,
                                touched.record(),
                                touched.root(),
                                Action.CHANGED,
                                Optional.of(operation),
                                touched.fields()))
                        .toList());
    }

    /** Writes down what was done to the record that bulk work set out from. */
    public static void partOf(
            UnitOfWork<? extends HistoryStores> unit,
            OperationId operation,
            RecordRef record,
            Action action,
            List<FieldChange> fields) {
        unit.stores().history().append(List.of(change(unit, record, record, action, Optional.of(operation), fields)));
    }

    /** Writes down bulk work as a whole; those who may read of {@code root} may read of it. */
    public static void carriedOut(
            UnitOfWork<? extends HistoryStores> unit,
            OperationId operation,
            RecordRef root,
            Map<String, String> fields) {
        unit.stores()
                .history()
                .append(List.of(change(
                        unit,
                        operation.ref(),
                        root,
                        Action.CREATED,
                        Optional.of(operation),
                        FieldChanges.created(fields))));
    }

    private static void append(
            UnitOfWork<? extends HistoryStores> unit,
            RecordRef record,
            RecordRef root,
            Action action,
            List<FieldChange> fields) {
        unit.stores().history().append(List.of(change(unit, record, root, action, Optional.empty(), fields)));
    }

    private static Change change(
            UnitOfWork<? extends HistoryStores> unit,
            RecordRef record,
            RecordRef root,
            Action action,
            Optional<OperationId> operation,
            List<FieldChange> fields) {
        return change(unit, record, root, Optional.empty(), action, operation, fields);
    }

    private static Change change(
            UnitOfWork<? extends HistoryStores> unit,
            RecordRef record,
            RecordRef root,
            Optional<RecordRef> counterpart,
            Action action,
            Optional<OperationId> operation,
            List<FieldChange> fields) {
        return new Change(
                new ChangeId(unit.newId()),
                unit.project(),
                record,
                root,
                counterpart,
                action,
                operation,
                unit.viewer().actor(),
                unit.now(),
                fields.stream().map(FieldChange::kept).toList());
    }
}
