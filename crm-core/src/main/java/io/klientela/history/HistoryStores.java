package io.klientela.history;

/** The stores that this feature needs. */
public interface HistoryStores {
    HistoryStore history();
}
