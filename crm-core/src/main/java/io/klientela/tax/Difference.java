package io.klientela.tax;

import io.klientela.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What makes another document of one that was written anew: lines taken back and lines put in their place, and by how much each tax
 * group changes (REQUIREMENTS decision 13). Both documents were computed as a whole; the difference of each group is taken as it is
 * and never rounded again, so that the first document and the difference give the second in every group.
 *
 * @param totals the totals of the difference: after less before
 * @param chargeNets what each of its allowances and charges comes to without VAT
 */
public record Difference(Totals totals, List<Money> chargeNets) {
    public Difference {
        Objects.requireNonNull(totals, "totals");
        chargeNets = List.copyOf(chargeNets);
    }

    /**
     * Puts the difference together. Where prices are with VAT, the lines and charges of a group share what it changes by, by largest
     * remainder.
     *
     * @param document what is taken back and put in its place
     * @param lines the amount of each of its lines, as entered
     * @param charges the amount of each of its allowances and charges, as entered
     * @param groups by how much each tax group changes; one for each VAT that a line or charge of it has
     * @param rounding by how much the rounding of the amount due changes
     */
    public static Difference of(
            TaxableDocument document, List<Money> lines, List<Money> charges, List<TaxGroup> groups, Money rounding) {
        Entered entered = Entered.of(document, lines, charges);
        List<Money> nets =
                document.policy().isGrossEntry() ? entered.nets(groups, Entered::sharing) : entered.amounts();
        List<Money> chargeNets = IntStream.range(0, charges.size())
                .mapToObj(i -> document.charges().get(i).kind().signed(nets.get(lines.size() + i)))
                .toList();
        return new Difference(
                Totals.ofDifference(document, nets.subList(0, lines.size()), chargeNets, groups, rounding), chargeNets);
    }

    /** By how much each tax group of either document changes; groups that stay are among them, with zero. */
    public static List<TaxGroup> ofGroups(List<TaxGroup> before, List<TaxGroup> after) {
        return TaxGroup.sum(before.stream().map(TaxGroup::negated).toList(), after);
    }
}
