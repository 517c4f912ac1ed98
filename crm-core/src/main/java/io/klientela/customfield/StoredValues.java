package io.klientela.customfield;

import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChange;
import io.klientela.history.Touched;
import io.klientela.id.FieldOptionId;
import io.klientela.id.OperationId;
import io.klientela.id.RecordRef;
import io.klientela.session.UnitOfWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What records hold in one field, and how it is changed on all of them: a part at a time, each with its history. */
final class StoredValues {
    private static final int CHUNK = 500;

    private final UnitOfWork<? extends CustomFieldStores> unit;
    private final CustomField field;
    private final HoldsCustomFields holder;

    StoredValues(UnitOfWork<? extends CustomFieldStores> unit, CustomField field) {
        this.unit = unit;
        this.field = field;
        this.holder = unit.stores().customFieldHolders().stream()
                .filter(store -> store.kind().equals(field.subject()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No store holds custom fields of " + field.subject()));
    }

    long count() {
        return holder.countValues(unit.project(), field.id());
    }

    long count(FieldOptionId option) {
        return holder.countValues(unit.project(), field.id(), option);
    }

    /** Takes the values off all records that hold one, and tells how many those were. */
    BulkValues discard() {
        OperationId operation = new OperationId(unit.newId());
        long discarded = 0;
        Map<RecordRef, CustomValue> held = holder.values(unit.project(), field.id(), CHUNK);
        while (!held.isEmpty()) {
            replace(operation, held, value -> Optional.empty());
            discarded += held.size();
            held = holder.values(unit.project(), field.id(), CHUNK);
        }
        return new BulkValues(operation, discarded);
    }

    /** Makes all records that have chosen one option have chosen the other. */
    BulkValues replace(FieldOptionId option, FieldOptionId replacement) {
        OperationId operation = new OperationId(unit.newId());
        long replaced = 0;
        Map<RecordRef, CustomValue> held = holder.values(unit.project(), field.id(), option, CHUNK);
        while (!held.isEmpty()) {
            replace(operation, held, value -> Optional.of(value.replaced(option, replacement)));
            replaced += held.size();
            held = holder.values(unit.project(), field.id(), option, CHUNK);
        }
        return new BulkValues(operation, replaced);
    }

    private void replace(
            OperationId operation,
            Map<RecordRef, CustomValue> held,
            Function<CustomValue, Optional<CustomValue>> replacement) {
        Map<RecordRef, Optional<CustomValue>> next = new LinkedHashMap<>();
        List<Touched> touched = new ArrayList<>();
        held.forEach((record, value) -> {
            Optional<CustomValue> changed = replacement.apply(value);
            next.put(record, changed);
            FieldChange change = new FieldChange(
                    CustomFieldTexts.name(field),
                    Optional.of(CustomFieldTexts.of(field, value)),
                    changed.map(now -> CustomFieldTexts.of(field, now)));
            touched.add(new Touched(record, record, List.of(change)));
        });
        holder.replaceValues(unit.project(), field.id(), next);
        ChangeLog.changedTogether(unit, operation, touched);
    }
}
