package io.klientela.guard;

import io.klientela.id.ProjectId;
import io.klientela.id.RecordRef;
import java.util.Optional;

/** A store that tells what guards its records. Each such store is listed by {@link GuardStores#guards()}. */
public interface GuardsRecords {
    /** What guards a record, whoever asks; empty if the record is not of this store or not there. */
    Optional<Guard> guardOf(ProjectId project, RecordRef record);
}
