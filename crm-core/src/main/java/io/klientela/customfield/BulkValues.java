package io.klientela.customfield;

import io.klientela.history.FieldChange;
import io.klientela.id.OperationId;
import io.klientela.id.RecordKind;
import io.klientela.session.UnitOfWork;
import java.util.Optional;

/**
 * What one operation has done to the values of a field.
 *
 * @param operation what the history of all that it touched names
 * @param records how many records held a value
 */
record BulkValues(OperationId operation, long records) {
    static BulkValues none(UnitOfWork<?> unit) {
        return new BulkValues(new OperationId(unit.newId()), 0);
    }

    /** As the history of the field tells it. */
    Optional<FieldChange> count(RecordKind kind) {
        return records == 0
                ? Optional.empty()
                : Optional.of(new FieldChange(
                        "records." + kind.code(), Optional.empty(), Optional.of(Long.toString(records))));
    }
}
