package io.klientela.handover;

import io.klientela.employee.EmployeeStores;
import io.klientela.employee.OwnedByEmployee;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChange;
import io.klientela.history.FieldChanges;
import io.klientela.id.EmployeeId;
import io.klientela.id.OperationId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.outbox.EventLog;
import io.klientela.session.UnitOfWork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The moves of one hand-over: records go to the heirs in turn, some at a time, so that memory stays small. */
final class Moves {
    private static final int AT_A_TIME = 500;

    private final UnitOfWork<? extends EmployeeStores> unit;
    private final HandOver order;
    private final OperationId operation;
    private final Map<RecordKind, Map<EmployeeId, Long>> moved = new TreeMap<>(Comparator.comparing(RecordKind::code));
    private final Map<RecordKind, Integer> turns = new TreeMap<>(Comparator.comparing(RecordKind::code));

    Moves(UnitOfWork<? extends EmployeeStores> unit, HandOver order, OperationId operation) {
        this.unit = unit;
        this.order = order;
        this.operation = operation;
    }

    void moveAllOf(OwnedByEmployee store) {
        List<RecordRef> some = store.owned(unit.project(), order.from(), AT_A_TIME);
        while (!some.isEmpty()) {
            inTurn(some).forEach((heir, records) -> move(store, heir, records));
            some = store.owned(unit.project(), order.from(), AT_A_TIME);
        }
    }

    private Map<EmployeeId, List<RecordRef>> inTurn(List<RecordRef> records) {
        Map<EmployeeId, List<RecordRef>> byHeir = new LinkedHashMap<>();
        for (RecordRef record : records) {
            List<EmployeeId> heirs = order.heirsOf(record.kind());
            if (heirs.isEmpty()) {
                throw new NoHeirException(record.kind(), 1);
            }
            int turn = turns.merge(record.kind(), 1, Integer::sum) - 1;
            byHeir.computeIfAbsent(heirs.get(turn % heirs.size()), heir -> new ArrayList<>())
                    .add(record);
        }
        return byHeir;
    }

    private void move(OwnedByEmployee store, EmployeeId heir, List<RecordRef> records) {
        store.handOver(unit.project(), records, order.from(), heir);
        ChangeLog.changedTogether(
                unit,
                operation,
                records,
                new FieldChange("responsible", Optional.of(order.from().toString()), Optional.of(heir.toString())));
        records.forEach(record -> moved.computeIfAbsent(
                        record.kind(), kind -> new TreeMap<>(Comparator.comparing(EmployeeId::value)))
                .merge(heir, 1L, Long::sum));
    }

    /** Writes the whole into history and outbox. */
    HandOverReport written() {
        Map<String, String> fields = FieldChanges.fields();
        Map<EmployeeId, Map<String, String>> received = new TreeMap<>(Comparator.comparing(EmployeeId::value));
        moved.forEach((kind, byHeir) -> byHeir.forEach((heir, count) -> {
            fields.put(kind + " to " + heir, count.toString());
            received.computeIfAbsent(heir, each -> new TreeMap<>(Map.of("operation", operation.toString())))
                    .put(kind.code(), count.toString());
        }));
        ChangeLog.carriedOut(unit, operation, order.from().ref(), fields);
        received.forEach((heir, counts) -> EventLog.publish(unit, "work.received", heir.ref(), counts));
        return new HandOverReport(Optional.of(operation), order.from(), moved);
    }
}
