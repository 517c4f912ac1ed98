package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.tax.AdvanceExceedsException.Excess;
import java.util.List;
import java.util.stream.Stream;

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
        List<TaxGroup> all = whole.totals().groups();
        List<Excess> excesses = Stream.concat(
                        all.stream().filter(group -> !isCovered(group)),
                        advances.stream()
                                .filter(advance -> all.stream().noneMatch(advance::isOf))
                                .map(TaxGroup::nothing))
                .map(group -> new Excess(figure(group), group.gross(), sum(group)))
                .distinct()
                .toList();
        if (!excesses.isEmpty()) {
            throw new AdvanceExceedsException(excesses);
        }
        return all.stream().map(this::left).toList();
    }

    private TaxGroup left(TaxGroup group) {
        TaxGroup left = group;
        for (TaxGroup advance : advances) {
            left = left.isOf(advance) ? left.minus(advance) : left;
        }
        return left;
    }

    /** What is left must not have another sign than the whole, and be no more than it. */
    private boolean isCovered(TaxGroup group) {
        int sign = group.gross().amount().signum();
        Money advanced = sum(group);
        return left(group).gross().amount().signum() * sign >= 0
                && advanced.amount().signum() * sign >= 0
                && (sign != 0 || advanced.isZero());
    }

    private Money sum(TaxGroup group) {
        return Money.total(
                advances.stream().filter(group::isOf).map(TaxGroup::gross).toList(), currency);
    }

    private static Figure figure(TaxGroup group) {
        return Figure.ofGroup("gross", group);
    }
}
