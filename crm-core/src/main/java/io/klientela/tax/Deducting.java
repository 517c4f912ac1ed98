package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.util.ArrayList;
import java.util.List;

/** One deduction of advances from the whole supply; it only subtracts. */
final class Deducting {
    private final Calculation whole;
    private final List<TaxGroup> advances;
    private final CurrencyCode currency;

    Deducting(Calculation whole, List<TaxGroup> advances) {
        this.whole = whole;
        this.advances = List.copyOf(advances);
        this.currency = whole.totals().currency();
    }

    Totals totals() {
        Totals all = whole.totals();
        List<TaxGroup> groups = groups();
        Money deducted = Money.total(advances.stream().map(TaxGroup::taxable).toList(), currency);
        Money allowances = all.allowances().plus(deducted);
        Money net = TotalsEngine.net(all.sumOfLineNets(), allowances, all.charges());
        Money tax = TotalsEngine.tax(groups, currency);
        Money gross = TotalsEngine.gross(net, tax);
        Money rounding = rounding(gross);
        return new Totals(
                all.policy(),
                all.lineNets(),
                all.sumOfLineNets(),
                allowances,
                all.charges(),
                net,
                groups,
                tax,
                gross,
                all.prepaid(),
                rounding,
                TotalsEngine.payable(gross, all.prepaid(), rounding));
    }

    private Money rounding(Money gross) {
        Money before = gross.minus(whole.totals().prepaid()).plus(whole.levies());
        return whole.document().rounding() instanceof PayableRounding.ToCashStep cash
                ? TotalsEngine.cashRounding(before, cash.step())
                : whole.totals().rounding();
    }

    private List<TaxGroup> groups() {
        List<TaxGroup> left = new ArrayList<>(whole.totals().groups());
        for (TaxGroup advance : advances) {
            boolean isThere = false;
            for (int i = 0; i < left.size(); i++) {
                if (left.get(i).isOf(advance)) {
                    left.set(i, left.get(i).minus(advance));
                    isThere = true;
                }
            }
            if (!isThere) {
                throw new AdvanceExceedsException(figure(advance), Money.zero(currency), sum(advance));
            }
        }
        for (int i = 0; i < left.size(); i++) {
            requireCovered(whole.totals().groups().get(i), left.get(i));
        }
        return List.copyOf(left);
    }

    /** What is left must not have another sign than the whole, and be no more than it. */
    private void requireCovered(TaxGroup group, TaxGroup left) {
        int sign = group.gross().amount().signum();
        Money advanced = sum(group);
        boolean isCovered = left.gross().amount().signum() * sign >= 0
                && advanced.amount().signum() * sign >= 0
                && (sign != 0 || advanced.isZero());
        if (!isCovered) {
            throw new AdvanceExceedsException(figure(group), group.gross(), advanced);
        }
    }

    private Money sum(TaxGroup group) {
        return Money.total(
                advances.stream().filter(group::isOf).map(TaxGroup::gross).toList(), currency);
    }

    private static Figure figure(TaxGroup group) {
        return Figure.ofGroup("gross", group);
    }
}
