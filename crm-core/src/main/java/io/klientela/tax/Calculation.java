package io.klientela.tax;

import io.klientela.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The totals of a document and what they were made of. {@link TotalsEngine#calculate} makes it.
 *
 * @param document what it was computed from
 * @param lineAmounts the amount of each line as it was entered: BT-131 in net entry, with VAT in gross entry
 * @param enteredCharges the amount of each allowance and charge of the document as it was entered: with VAT in gross entry
 * @param chargeAmounts BT-92 or BT-99 of each allowance and charge of the document, without VAT
 * @param levies what the levies outside the VAT base come to
 * @param totals the totals
 */
public record Calculation(
        TaxableDocument document,
        List<Money> lineAmounts,
        List<Money> enteredCharges,
        List<Money> chargeAmounts,
        Money levies,
        Totals totals) {
    public Calculation {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(levies, "levies");
        Objects.requireNonNull(totals, "totals");
        lineAmounts = List.copyOf(lineAmounts);
        enteredCharges = List.copyOf(enteredCharges);
        chargeAmounts = List.copyOf(chargeAmounts);
    }

    /**
     * What the buyer owes: BT-115, and the levies outside the VAT base beside it. Where the document is rounded to a cash
     * step this is the round amount.
     */
    public Money due() {
        return totals.payable().plus(levies);
    }

    /** BT-111: the tax in the currency of {@link TaxableDocument#taxCurrency()}; empty if there is none. */
    public Optional<Money> taxInTaxCurrency() {
        return document.taxCurrency().map(currency -> TotalsEngine.taxInTaxCurrency(totals.tax(), currency));
    }
}
