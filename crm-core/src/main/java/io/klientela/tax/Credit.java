package io.klientela.tax;

import io.klientela.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * A credit of a document, in full or in part.
 *
 * @param totals its totals: the negatives of what is given back, so that they and those of the document add up
 * @param chargeNets what it gives back of each allowance and charge of the document, without VAT, as negatives
 * @param levies what is given back of the levies outside the VAT base, as a negative
 * @param left what can be credited after it
 */
public record Credit(Totals totals, List<Money> chargeNets, Money levies, Uncredited left) {
    public Credit {
        Objects.requireNonNull(totals, "totals");
        chargeNets = List.copyOf(chargeNets);
        Objects.requireNonNull(left, "left");
        levies.requireCurrency(totals.currency());
    }
}
