package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The figures that a document states, right or wrong: plain numbers, because a document from elsewhere may have too many
 * decimals, a category that the norm does not know, or totals that do not add up. {@link SelfCheck} says what is wrong.
 *
 * @param currency BT-5
 * @param lines BG-25
 * @param charges BG-20 and BG-21
 * @param groups BG-23
 * @param totals BG-22
 */
public record StatedFigures(
        CurrencyCode currency,
        List<StatedLine> lines,
        List<StatedCharge> charges,
        List<StatedGroup> groups,
        StatedTotals totals) {
    public StatedFigures {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(totals, "totals");
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        groups = List.copyOf(groups);
    }

    /** What a document of ours states: its lines and charges with the totals that are stored with it. */
    public static StatedFigures of(TaxableDocument document, Totals totals) {
        List<Money> amounts = document.charges().isEmpty()
                ? List.of()
                : TotalsEngine.calculate(document).chargeAmounts();
        return of(document, amounts, totals);
    }

    /** What a document of ours states. */
    public static StatedFigures of(Calculation calculation) {
        return of(calculation.document(), calculation.chargeAmounts(), calculation.totals());
    }

    private static StatedFigures of(TaxableDocument document, List<Money> chargeAmounts, Totals totals) {
        List<StatedLine> lines = IntStream.range(0, document.lines().size())
                .mapToObj(i -> {
                    Vat vat = document.lines().get(i).vat();
                    BigDecimal net = totals.lineNets().get(i).amount();
                    return StatedLine.of(net, vat.category().code(), vat.rate());
                })
                .toList();
        List<StatedCharge> charges = IntStream.range(0, chargeAmounts.size())
                .mapToObj(i -> {
                    DocumentCharge charge = document.charges().get(i);
                    return new StatedCharge(
                            StatedPart.of(charge.kind(), chargeAmounts.get(i).amount()),
                            charge.vat().category().code(),
                            charge.vat().rate());
                })
                .toList();
        List<StatedGroup> groups = totals.groups().stream()
                .map(group -> new StatedGroup(
                        group.category().code(),
                        group.rate(),
                        group.taxable().amount(),
                        group.tax().amount(),
                        Optional.of(group.reason())))
                .toList();
        return new StatedFigures(document.currency(), lines, charges, groups, StatedTotals.of(totals));
    }
}
