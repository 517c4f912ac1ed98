package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One credit: which groups it takes to their end, the tax of the others, the nets of what it gives back. */
final class Crediting {
    private final TaxableDocument document;
    private final CurrencyCode currency;
    private final Entered taken;
    private final Entered after;
    private final Money[] nets;
    private final List<TaxGroup> groups = new ArrayList<>();
    private final List<TaxGroup> groupsLeft = new ArrayList<>();

    Crediting(
            Uncredited before,
            List<Money> ofLines,
            List<Money> ofCharges,
            List<Money> linesLeft,
            List<Money> chargesLeft) {
        this.document = before.document();
        this.currency = document.currency();
        this.taken = Entered.of(document, ofLines, ofCharges);
        this.after = Entered.of(document, linesLeft, chargesLeft);
        this.nets = taken.amounts().toArray(Money[]::new);
        before.groups().forEach(this::credit);
    }

    List<TaxGroup> groupsLeft() {
        return groupsLeft;
    }

    private void credit(TaxGroup left) {
        int[] ofGroup = taken.membersOf(left);
        int[] members = Arrays.stream(ofGroup)
                .filter(place -> !taken.amounts().get(place).isZero())
                .toArray();
        if (members.length == 0) {
            groupsLeft.add(left);
            return;
        }
        boolean last = Arrays.stream(ofGroup)
                .allMatch(place -> after.amounts().get(place).isZero());
        List<Money> entered =
                Arrays.stream(members).mapToObj(taken.amounts()::get).toList();
        Money sum = Money.total(entered, currency);
        Money tax = last ? left.tax() : tax(entered, sum, left);
        Money taxable = taxable(last, sum, tax, left);
        groups.add(group(left, taxable.negated(), tax.negated()));
        groupsLeft.add(group(left, left.taxable().minus(taxable), left.tax().minus(tax)));
        if (document.policy().isGrossEntry()) {
            List<Money> shares = TotalsEngine.netsOf(entered, left.rate(), taxable);
            for (int i = 0; i < members.length; i++) {
                nets[members[i]] = shares.get(i);
            }
        }
    }

    private Money taxable(boolean last, Money sum, Money tax, TaxGroup left) {
        if (last) {
            return left.taxable();
        }
        return document.policy().isGrossEntry() ? sum.minus(tax) : sum;
    }

    private static TaxGroup group(TaxGroup of, Money taxable, Money tax) {
        return new TaxGroup(of.category(), of.rate(), taxable, tax, of.reason());
    }

    /** By the policy of the document, but never more than is left, nor so little that too much would be left. */
    private Money tax(List<Money> entered, Money sum, TaxGroup left) {
        TotalsPolicy policy = document.policy();
        Money tax = policy.isPerLine()
                ? Money.total(
                        entered.stream()
                                .map(amount -> TaxGroups.taxOf(policy, amount, left.rate()))
                                .toList(),
                        currency)
                : TaxGroups.taxOf(policy, sum, left.rate());
        Money whole = policy.isGrossEntry() ? left.taxable().plus(left.tax()) : left.taxable();
        Money rest = whole.minus(sum);
        int sign = whole.amount().signum();
        if (sum.amount().signum() != sign
                || rest.amount().signum() == -sign
                || left.tax().amount().signum() == -sign) {
            return tax;
        }
        Money least = policy.isGrossEntry() ? left.tax().minus(rest) : Money.zero(currency);
        return sign < 0
                ? limited(tax.negated(), least.negated(), left.tax().negated()).negated()
                : limited(tax, least, left.tax());
    }

    private static Money limited(Money tax, Money least, Money most) {
        Money enough = tax.compareTo(least) < 0 ? least : tax;
        return enough.compareTo(most) > 0 ? most : enough;
    }

    /** What is given back of each allowance and charge without VAT, as a negative. */
    List<Money> chargeNets() {
        int lines = document.lines().size();
        return IntStream.range(lines, nets.length)
                .mapToObj(i -> document.charges().get(i - lines).kind().signed(nets[i].negated()))
                .toList();
    }

    Totals totals() {
        int lines = document.lines().size();
        List<Money> lineNets =
                IntStream.range(0, lines).mapToObj(i -> nets[i].negated()).toList();
        return Totals.ofDifference(document, lineNets, chargeNets(), groups, Money.zero(currency));
    }
}
