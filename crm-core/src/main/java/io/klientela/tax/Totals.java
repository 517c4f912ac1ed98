package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.math.BigDecimal;
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
        CurrencyCode currency = payable.currency();
        BigDecimal nothing = BigDecimal.valueOf(0, currency.scale());
        BigDecimal lines = nothing;
        for (int i = 0; i < lineNets.size(); i++) {
            lines = lines.add(amount(lineNets.get(i), currency));
        }
        BigDecimal taxables = nothing;
        BigDecimal taxes = nothing;
        for (int i = 0; i < groups.size(); i++) {
            TaxGroup group = groups.get(i);
            taxables = taxables.add(amount(group.taxable(), currency));
            taxes = taxes.add(amount(group.tax(), currency));
        }
        BigDecimal sum = amount(sumOfLineNets, currency);
        require("BR-CO-10", lines, sum);
        require("BR-CO-13", sum.subtract(amount(allowances, currency)).add(amount(charges, currency)), net.amount());
        require("BR-S-08", taxables, amount(net, currency));
        require("BR-CO-14", taxes, amount(tax, currency));
        require("BR-CO-15", net.amount().add(taxes), amount(gross, currency));
        BigDecimal open = gross.amount().subtract(amount(prepaid, currency));
        require("BR-CO-16", open.add(amount(rounding, currency)), payable.amount());
    }

    /**
     * Those of a document that changes another one: it has no prepaid amount.
     *
     * @param document with as many lines and charges as there are nets
     * @param groups what each tax group changes by
     * @param rounding by how much the rounding of the amount due changes
     */
    static Totals ofDifference(
            TaxableDocument document,
            List<Money> lineNets,
            List<Money> chargeNets,
            List<TaxGroup> groups,
            Money rounding) {
        CurrencyCode currency = document.currency();
        Money allowances = Money.zero(currency);
        Money charges = Money.zero(currency);
        for (int i = 0; i < chargeNets.size(); i++) {
            if (document.charges().get(i).kind() == ChargeKind.ALLOWANCE) {
                allowances = allowances.plus(chargeNets.get(i));
            } else {
                charges = charges.plus(chargeNets.get(i));
            }
        }
        Money nothing = Money.zero(currency);
        Money sumOfLineNets = TotalsEngine.sumOfLineNets(lineNets, currency);
        Money net = TotalsEngine.net(sumOfLineNets, allowances, charges);
        Money tax = TotalsEngine.tax(groups, currency);
        Money gross = TotalsEngine.gross(net, tax);
        return new Totals(
                document.policy(),
                lineNets,
                sumOfLineNets,
                allowances,
                charges,
                net,
                groups,
                tax,
                gross,
                nothing,
                rounding,
                TotalsEngine.payable(gross, nothing, rounding));
    }

    /** The currency of all amounts. */
    public CurrencyCode currency() {
        return payable.currency();
    }

    private static BigDecimal amount(Money money, CurrencyCode currency) {
        money.requireCurrency(currency);
        return money.amount();
    }

    private static void require(String rule, BigDecimal computed, BigDecimal stated) {
        if (computed.compareTo(stated) != 0) {
            throw new IllegalArgumentException("These totals violate " + rule + ": " + stated + " is stated, "
                    + computed + " follows; let TotalsEngine compute them");
        }
    }
}
