package io.klientela.tax;

/**
 * How the totals of a document come about: whether its prices are without VAT or with it, and how often VAT is rounded. A
 * document stores the policy that it was computed by, so that a later version of this library computes the same; a
 * constant is never removed and never changes its meaning.
 */
public enum TotalsPolicy {
    /**
     * Prices are net, VAT is rounded once per category and rate over the whole document (BR-CO-17). This is EN 16931, and
     * the default.
     */
    NET_PER_DOCUMENT(false, false),

    /**
     * Prices are net, VAT is rounded for each line, allowance and charge, and the rounded taxes add up. A document of many
     * lines can leave the tolerance of BR-CO-17, which {@link SelfCheck} then names.
     */
    NET_PER_LINE(false, true),

    /**
     * Prices include VAT. The gross amount of each line is kept; per category and rate the tax is taken out of the sum of
     * the gross amounts and rounded once, and the nets of the lines are the shares of what is left, by largest remainder.
     */
    GROSS_PER_DOCUMENT(true, false),

    /** Prices include VAT, which is taken out of each line, allowance and charge, rounded there, and added up. */
    GROSS_PER_LINE(true, true);

    private final boolean gross;
    private final boolean perLine;

    TotalsPolicy(boolean gross, boolean perLine) {
        this.gross = gross;
        this.perLine = perLine;
    }

    /** Whether prices, allowances and charges are entered with VAT. */
    public boolean isGrossEntry() {
        return gross;
    }

    /** Whether VAT is rounded for each line and not once per category and rate. */
    public boolean isPerLine() {
        return perLine;
    }
}
