package io.klientela.numbering;

import io.klientela.history.HistoryStores;

/** The stores that this feature needs. */
public interface NumberingStores extends HistoryStores {
    NumberingStore numbering();
}
