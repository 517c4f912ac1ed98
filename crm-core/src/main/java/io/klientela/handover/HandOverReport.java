package io.klientela.handover;

import io.klientela.id.EmployeeId;
import io.klientela.id.OperationId;
import io.klientela.id.RecordKind;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a hand-over moves, or has moved.
 *
 * @param operation by which the history names it; empty for a preview
 * @param from who hands over
 * @param moved how many records of each kind go to each heir
 */
public record HandOverReport(
        Optional<OperationId> operation, EmployeeId from, Map<RecordKind, Map<EmployeeId, Long>> moved) {
    public HandOverReport {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(from, "from");
        moved = Map.copyOf(moved);
    }

    /** How many records in all. */
    public long total() {
        return moved.values().stream()
                .flatMap(byHeir -> byHeir.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
