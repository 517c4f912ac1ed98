package io.klientela.invoice;

import io.klientela.money.Money;
import io.klientela.tax.PricedLine;
import io.klientela.tax.TotalsEngine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a line came to. Where the invoice has gross entry, all of it is with VAT; BT-131 is in {@code Totals.lineNets()}.
 *
 * @param amount quantity × price ÷ base quantity, less allowances, plus charges and a levy inside the VAT base
 * @param charges of each allowance and charge (BT-136, BT-141), in the order of the line
 * @param levy of its levy, if it has one
 */
public record LineFigures(Money amount, List<Money> charges, Optional<Money> levy) {
    public LineFigures {
        Objects.requireNonNull(amount, "amount");
        charges = List.copyOf(charges);
        Objects.requireNonNull(levy, "levy");
    }

    static LineFigures of(PricedLine line, Money amount) {
        return new LineFigures(
                amount,
                line.charges().stream()
                        .map(charge -> TotalsEngine.lineCharge(charge, line))
                        .toList(),
                line.levy().map(levy -> TotalsEngine.levy(line)));
    }
}
