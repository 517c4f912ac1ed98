package io.klientela.tax;

/**
 * How the totals of a document come about. A document stores the policy that it was computed by, so that a later
 * version of this library computes the same; a constant is never removed and never changes its meaning.
 */
public enum TotalsPolicy {
    /**
     * Prices are net, VAT is rounded once per category and rate over the whole document. This is EN 16931, and the
     * default.
     */
    NET_PER_DOCUMENT
}
