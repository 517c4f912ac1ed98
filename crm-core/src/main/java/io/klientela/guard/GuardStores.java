package io.klientela.guard;

import io.klientela.project.ProjectStores;
import java.util.List;

/** The stores that this feature needs. */
public interface GuardStores extends ProjectStores {
    GuardedRecordStore guardedRecords();

    /** What guards the records of each kind. */
    List<GuardsRecords> guards();
}
