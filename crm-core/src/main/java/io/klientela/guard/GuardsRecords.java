package io.klientela.guard;

import io.klientela.id.ProjectId;
import io.klientela.id.RecordRef;
import java.util.Optional;

/** Tells what guards the records of some kind. One for each kind is listed by {@link GuardStores#guards()}. */
@FunctionalInterface
public interface GuardsRecords {
    /** What guards a record, whoever asks; empty if the record is of another kind or not there. */
    Optional<Guard> guardOf(ProjectId project, RecordRef record);
}
