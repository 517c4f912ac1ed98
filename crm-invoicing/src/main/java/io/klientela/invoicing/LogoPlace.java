package io.klientela.invoicing;

/** Where the logo stands at the head of the first page. The ways to reach the seller stand on the other side, or below. */
public enum LogoPlace {
    LEFT,
    CENTRE,
    RIGHT,
    /** Nowhere: the seller's name is the head. */
    NONE
}
