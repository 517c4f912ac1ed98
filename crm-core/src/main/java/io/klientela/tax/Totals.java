package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * The computed figures of a document. They agree with each other: figures that violate one of the identities below
 * cannot be put together, so whoever holds totals need not check them again.
 *
 * @param policy how they were computed
 * @param lineNets BT-131 of each line, in the order of the lines
 * @param sumOfLineNets BT-106
 * @param allowances BT-107
 * @param charges BT-108
 * @param net BT-109: sum of line nets, less allowances, plus charges (BR-CO-13)
 * @param groups BG-23, one for each category and rate, ordered by category and falling rate; their taxable amounts add
 *     up to the net (BR-S-08 and its kin)
 * @param tax BT-110: the sum of the taxes of the groups (BR-CO-14)
 * @param gross BT-112: net plus tax (BR-CO-15)
 * @param prepaid BT-113
 * @param rounding BT-114
 * @param payable BT-115: gross, less prepaid, plus rounding (BR-CO-16)
 */
public record Totals(
        TotalsPolicy policy,
        List<Money> lineNets,
        Money sumOfLineNets,
        Money allowances,
        Money charges,
        Money net,
        List<TaxGroup> groups,
        Money tax,
        Money gross,
        Money prepaid,
        Money rounding,
        Money payable) {
    public Totals {
        Objects.requireNonNull(policy, "policy");
        lineNets = List.copyOf(lineNets);
        groups = List.copyOf(groups);
        require("BR-CO-10", TotalsEngine.sumOfLineNets(lineNets, sumOfLineNets.currency()), sumOfLineNets);
        require("BR-CO-13", TotalsEngine.net(sumOfLineNets, allowances, charges), net);
        require("BR-S-08", TaxGroups.taxable(groups, net.currency()), net);
        require("BR-CO-14", TotalsEngine.tax(groups, tax.currency()), tax);
        require("BR-CO-15", TotalsEngine.gross(net, tax), gross);
        require("BR-CO-16", TotalsEngine.payable(gross, prepaid, rounding), payable);
    }

    /** The currency of all amounts. */
    public CurrencyCode currency() {
        return payable.currency();
    }

    private static void require(String rule, Money computed, Money stated) {
        if (!computed.equals(stated)) {
            throw new IllegalArgumentException("These totals violate " + rule + ": " + stated + " is stated, "
                    + computed + " follows; let TotalsEngine compute them");
        }
    }
}
