package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run through a document: lines, allowances and charges, groups, totals. It only calls the steps and adds up. */
final class Computation {
    private final TaxableDocument document;
    private final TotalsPolicy policy;
    private final CurrencyCode currency;
    private final TaxGroups groups;
    private final Money[] lineAmounts;
    private final Money[] chargeAmounts;
    private @Nullable BigDecimal levies;

    Computation(TaxableDocument document) {
        this.document = document;
        this.policy = document.policy();
        this.currency = document.currency();
        this.groups = new TaxGroups(policy, currency);
        this.lineAmounts = new Money[document.lines().size()];
        this.chargeAmounts = new Money[document.charges().size()];
    }

    Calculation calculation() {
        addLines();
        Money sumOfLines = groups.entered();
        addCharges();
        List<TaxGroup> taxed = List.copyOf(groups.taxed());
        List<Money> entered = List.of(lineAmounts);
        List<Money> lineNets = entered;
        List<Money> enteredCharges = List.of(chargeAmounts);
        List<Money> chargeNets = enteredCharges;
        if (policy.isGrossEntry()) {
            List<Money> nets = Entered.of(document, entered, enteredCharges).nets(taxed, this::netsOfGroup);
            lineNets = List.copyOf(nets.subList(0, entered.size()));
            chargeNets = unsigned(nets.subList(entered.size(), nets.size()));
            sumOfLines = TotalsEngine.sumOfLineNets(lineNets, currency);
        }
        Money outside = levies == null ? Money.zero(currency) : new Money(levies, currency);
        return new Calculation(
                document,
                entered,
                enteredCharges,
                chargeNets,
                outside,
                totals(lineNets, sumOfLines, chargeNets, taxed, outside));
    }

    private void addLines() {
        List<TaxableLine> lines = document.lines();
        for (int i = 0; i < lines.size(); i++) {
            TaxableLine line = lines.get(i);
            Money amount = TotalsEngine.lineAmount(line);
            lineAmounts[i] = amount;
            groups.add(line.vat(), amount);
            if (line instanceof PricedLine priced && priced.levy().isPresent()) {
                addLevy(priced.levy().get(), priced);
            }
        }
    }

    private void addLevy(Levy levy, PricedLine line) {
        if (levy.place() == Levy.Place.OUTSIDE_VAT_BASE) {
            BigDecimal amount = TotalsEngine.levy(line).amount();
            levies = levies == null ? amount : levies.add(amount);
        }
    }

    /** A percentage is of the lines alone, so every amount is found before the first is added. */
    private void addCharges() {
        List<DocumentCharge> charges = document.charges();
        for (int i = 0; i < charges.size(); i++) {
            chargeAmounts[i] = amountOf(charges.get(i));
        }
        for (int i = 0; i < charges.size(); i++) {
            DocumentCharge charge = charges.get(i);
            groups.add(charge.vat(), charge.kind().signed(chargeAmounts[i]));
        }
    }

    private Money amountOf(DocumentCharge charge) {
        if (charge.amount() instanceof FixedAmount fixed) {
            return fixed.amount();
        }
        Percentage percentage = (Percentage) charge.amount();
        Optional<Money> base = percentage.base();
        return TotalsEngine.shareOf(base.isPresent() ? base.get() : groups.entered(charge.vat()), percentage.percent());
    }

    private List<Money> netsOfGroup(List<Money> gross, TaxGroup group) {
        if (policy.isPerLine()) {
            return gross.stream()
                    .map(amount -> amount.minus(TotalsEngine.taxWithin(amount, group.rate())))
                    .toList();
        }
        return Entered.sharing(gross, group);
    }

    private List<Money> unsigned(List<Money> nets) {
        List<Money> unsigned = new ArrayList<>(nets.size());
        for (int i = 0; i < nets.size(); i++) {
            unsigned.add(document.charges().get(i).kind().signed(nets.get(i)));
        }
        return unsigned;
    }

    private Totals totals(
            List<Money> lineNets, Money sumOfLineNets, List<Money> chargeNets, List<TaxGroup> taxed, Money outside) {
        Money allowances = sumOf(ChargeKind.ALLOWANCE, chargeNets);
        Money charges = sumOf(ChargeKind.CHARGE, chargeNets);
        Money net = TotalsEngine.net(sumOfLineNets, allowances, charges);
        Money tax = TotalsEngine.tax(taxed, currency);
        Money gross = TotalsEngine.gross(net, tax);
        Money rounding = rounding(gross, outside);
        return new Totals(
                policy,
                lineNets,
                sumOfLineNets,
                allowances,
                charges,
                net,
                taxed,
                tax,
                gross,
                document.prepaid(),
                rounding,
                TotalsEngine.payable(gross, document.prepaid(), rounding));
    }

    /** BT-107 of allowances (BR-CO-11), BT-108 of charges (BR-CO-12): the sum of the amounts of that kind. */
    private Money sumOf(ChargeKind kind, List<Money> amounts) {
        Money sum = Money.zero(currency);
        for (int i = 0; i < amounts.size(); i++) {
            sum = document.charges().get(i).kind() == kind ? sum.plus(amounts.get(i)) : sum;
        }
        return sum;
    }

    private Money rounding(Money gross, Money outside) {
        if (document.rounding() instanceof PayableRounding.Fixed fixed) {
            return fixed.amount();
        }
        Money step = ((PayableRounding.ToCashStep) document.rounding()).step();
        return TotalsEngine.cashRounding(gross.minus(document.prepaid()).plus(outside), step);
    }
}
