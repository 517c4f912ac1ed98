package io.klientela.operation;

import io.klientela.error.CrmException;
import io.klientela.id.RecordId;
import java.util.List;
import java.util.Objects;

/**
 * What became of each record of a selection. Each was changed in a transaction of its own.
 *
 * @param outcomes one for each record, in the order of the selection
 * @param <I> the id of a record
 * @param <T> what the step gives
 */
public record SelectionReport<I extends RecordId, T>(List<Outcome<I, T>> outcomes) {
    /**
     * What became of one record.
     *
     * @param <I> the id of a record
     * @param <T> what the step gives
     */
    public sealed interface Outcome<I extends RecordId, T> {
        I id();
    }

    /**
     * The step was taken.
     *
     * @param id for which record
     * @param result what it came to
     * @param <I> the id of a record
     * @param <T> what the step gives
     */
    public record Done<I extends RecordId, T>(I id, T result) implements Outcome<I, T> {
        public Done {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(result, "result");
        }
    }

    /**
     * The step was refused; the record is as it was.
     *
     * @param id for which record
     * @param refusal why, with its data: the kind tells which
     * @param <I> the id of a record
     * @param <T> what the step gives
     */
    public record Refused<I extends RecordId, T>(I id, CrmException refusal) implements Outcome<I, T> {
        public Refused {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(refusal, "refusal");
        }

        /** The stable word of the refusal, such as {@code settlement.illegal-step}. */
        public String code() {
            return refusal.code();
        }

        /** What to do next, for developers. */
        public String message() {
            return String.valueOf(refusal.getMessage());
        }
    }

    /**
     * There is no such record within reach.
     *
     * @param id which one
     * @param <I> the id of a record
     * @param <T> what the step gives
     */
    public record OutOfReach<I extends RecordId, T>(I id) implements Outcome<I, T> {
        public OutOfReach {
            Objects.requireNonNull(id, "id");
        }
    }

    public SelectionReport {
        outcomes = List.copyOf(outcomes);
    }

    public List<Done<I, T>> done() {
        return outcomes.stream()
                .filter(Done.class::isInstance)
                .map(outcome -> (Done<I, T>) outcome)
                .toList();
    }

    public List<Refused<I, T>> refused() {
        return outcomes.stream()
                .filter(Refused.class::isInstance)
                .map(outcome -> (Refused<I, T>) outcome)
                .toList();
    }

    public List<OutOfReach<I, T>> outOfReach() {
        return outcomes.stream()
                .filter(OutOfReach.class::isInstance)
                .map(outcome -> (OutOfReach<I, T>) outcome)
                .toList();
    }
}
