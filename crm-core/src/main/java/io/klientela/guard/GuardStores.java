package io.klientela.guard;

import io.klientela.project.ProjectStores;
import java.util.List;

/** The stores that this feature needs. */
public interface GuardStores extends ProjectStores {
    GuardedRecordStore guardedRecords();

    /** Every store that tells what guards its records. */
    List<GuardsRecords> guards();
}
