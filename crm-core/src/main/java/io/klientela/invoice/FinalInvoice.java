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
                new InvoiceFigures(totals, figures.lines(), charges, figures.levies(), inTaxCurrency(figures)),
                Optional.empty(),
                advances);
    }

    /** Exactly what the advances stated in that currency is deducted; nothing is converted again. */
    private Optional<Money> inTaxCurrency(InvoiceFigures figures) {
        return figures.taxInTaxCurrency()
                .map(tax -> tax.minus(Money.total(
                        advances.stream()
                                .flatMap(advance -> advance.taxInTaxCurrency().stream())
                                .toList(),
                        tax.currency())));
    }
}
