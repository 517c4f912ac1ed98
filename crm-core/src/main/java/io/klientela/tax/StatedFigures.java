package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import java.util.List;
import java.util.Objects;
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
        List<StatedLine> lines = IntStream.range(0, document.lines().size())
                .mapToObj(i -> {
                    Vat vat = document.lines().get(i).vat();
                    return new StatedLine(
                            totals.lineNets().get(i).amount(), vat.category().code(), vat.rate());
                })
                .toList();
        List<StatedCharge> charges = document.charges().stream()
                .map(charge -> new StatedCharge(
                        charge.kind(),
                        charge.amount().amount(),
                        charge.vat().category().code(),
                        charge.vat().rate()))
                .toList();
        List<StatedGroup> groups = totals.groups().stream()
                .map(group -> new StatedGroup(
                        group.category().code(),
                        group.rate(),
                        group.taxable().amount(),
                        group.tax().amount()))
                .toList();
        return new StatedFigures(document.currency(), lines, charges, groups, StatedTotals.of(totals));
    }
}
