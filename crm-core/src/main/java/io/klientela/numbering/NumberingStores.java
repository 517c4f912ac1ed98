package io.klientela.numbering;

/** The stores that this feature needs. */
public interface NumberingStores {
    NumberingStore numbering();
}
