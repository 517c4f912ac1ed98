package io.klientela.numbering;

/**
 * Numbers that a series passed over, though no document bears them.
 *
 * @param from the first one, by its sequence
 * @param to the last one
 */
public record NumberGap(long from, long to) {
    public NumberGap {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("No gap reaches from " + from + " to " + to);
        }
    }
}
