package io.klientela.invoice;

import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.tax.Calculation;
import io.klientela.tax.Totals;
import io.klientela.tax.TotalsEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A final invoice on its way: the whole supply, less advances, per category and rate.
 *
 * @param whole what the draft says of the whole supply
 * @param advances what is deducted, in the order of the document
 */
record FinalInvoice(InvoiceContent whole, List<DeductedAdvance> advances) {
    FinalInvoice {
        advances = List.copyOf(advances);
    }

    /**
     * The document.
     *
     * @throws io.klientela.tax.AdvanceExceedsException if the advances come to more than a group of the whole
     */
    NewDocument document() {
        InvoiceFigures figures = InvoiceFigures.of(whole);
        Calculation calculation = figures.toCalculation(whole);
        Totals totals =
                TotalsEngine.deduct(calculation, Deductions.groups(advances).toList());
        List<ChargeFigures> charges = new ArrayList<>(figures.charges());
        charges.addAll(Deductions.figures(whole, advances));
        return new NewDocument(
                DocumentKind.FINAL,
                Deductions.with(whole, advances),
                new InvoiceFigures(totals, figures.lines(), charges, figures.levies(), inTaxCurrency(totals)),
                Optional.empty(),
                advances,
                Optional.empty());
    }

    /**
     * The VAT that is left, at its own rate. VAT of an advance is due when it is received and converted at the rate of that day
     * (Directive 2006/112/EC, Articles 65 and 91(2)): no later rate changes it.
     */
    private Optional<Money> inTaxCurrency(Totals totals) {
        return whole.pricing().taxCurrency().map(second -> TotalsEngine.taxInTaxCurrency(totals.tax(), second));
    }
}
