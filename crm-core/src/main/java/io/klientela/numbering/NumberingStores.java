package io.klientela.numbering;

import io.klientela.project.ProjectStores;
import java.util.List;

/** The stores that this feature needs. */
public interface NumberingStores extends ProjectStores {
    NumberingStore numbering();

    PositionStore positions();

    /** Every store of documents that bear numbers. */
    List<HoldsNumbers> numberHolders();
}
