package io.klientela.numbering;

import io.klientela.project.ProjectStores;

/** The stores that this feature needs. */
public interface NumberingStores extends ProjectStores {
    NumberingStore numbering();
}
