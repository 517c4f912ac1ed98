package io.klientela.history;

import io.klientela.history.Change.Action;
import io.klientela.id.ChangeId;
import io.klientela.id.RecordRef;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Map;

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

    private static void append(
            UnitOfWork<? extends HistoryStores> unit,
            RecordRef record,
            RecordRef root,
            Action action,
            List<FieldChange> fields) {
        unit.stores()
                .history()
                .append(new Change(
                        new ChangeId(unit.newId()),
                        unit.project(),
                        record,
                        root,
                        action,
                        unit.viewer().actor(),
                        unit.now(),
                        fields));
    }
}
