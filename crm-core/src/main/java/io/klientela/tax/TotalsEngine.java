package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes the totals of a document.
 *
 * <p>Every amount of the result has the decimals of its currency. Only {@link #lineBase}, {@link #lineNet},
 * {@link #shareOf} and {@link #taxOfGroup} round, half-up and away from zero; the other steps add and subtract what is
 * rounded already. Pure functions, safe for any number of threads.
 */
public final class TotalsEngine {
    private TotalsEngine() {}

    /** All totals of the document, by its policy. */
    public static Totals compute(TaxableDocument document) {
        return switch (document.policy()) {
            case NET_PER_DOCUMENT -> netPerDocument(document);
        };
    }

    private static Totals netPerDocument(TaxableDocument document) {
        CurrencyCode currency = document.currency();
        TaxGroups groups = new TaxGroups(currency);
        List<Money> lineNets = new ArrayList<>(document.lines().size());
        for (TaxableLine line : document.lines()) {
            Money lineNet = lineNet(line);
            lineNets.add(lineNet);
            groups.add(line.vat(), lineNet);
        }
        for (DocumentCharge charge : document.charges()) {
            groups.add(charge.vat(), charge.signed());
        }
        Money sumOfLineNets = sumOfLineNets(lineNets, currency);
        Money allowances = sumOf(ChargeKind.ALLOWANCE, document.charges(), currency);
        Money charges = sumOf(ChargeKind.CHARGE, document.charges(), currency);
        Money net = net(sumOfLineNets, allowances, charges);
        List<TaxGroup> taxed = groups.taxed();
        Money tax = tax(taxed, currency);
        Money gross = gross(net, tax);
        return new Totals(
                document.policy(),
                lineNets,
                sumOfLineNets,
                allowances,
                charges,
                net,
                taxed,
                tax,
                gross,
                document.prepaid(),
                document.rounding(),
                payable(gross, document.prepaid(), document.rounding()));
    }

    /**
     * Quantity times price before allowances and charges, rounded: what a percentage of the line is taken of (BT-137,
     * BT-142). {@link #lineNet} does not start from this figure, it rounds once and at its end.
     */
    public static Money lineBase(PricedLine line) {
        return quotient(line.quantity().multiply(line.price().amount()), line);
    }

    /**
     * BT-131: price (BT-146) times quantity (BT-129), divided by the base quantity (BT-149), less allowances (BT-136),
     * plus charges (BT-141), rounded once.
     */
    public static Money lineNet(TaxableLine line) {
        if (line instanceof PricedLine priced) {
            BigDecimal exact = priced.quantity().multiply(priced.price().amount());
            for (LineCharge charge : priced.charges()) {
                exact = exact.add(charge.signed().amount().multiply(priced.baseQuantity()));
            }
            return quotient(exact, priced);
        }
        return ((NetLine) line).net();
    }

    private static Money quotient(BigDecimal product, PricedLine line) {
        CurrencyCode currency = line.price().currency();
        if (line.baseQuantity().compareTo(BigDecimal.ONE) == 0) {
            return Money.rounded(product, currency);
        }
        return Money.of(product.divide(line.baseQuantity(), currency.scale(), RoundingMode.HALF_UP), currency);
    }

    /**
     * So many percent of an amount, rounded: an allowance or a charge (BT-92, BT-99, BT-136, BT-141) of its base amount
     * (BT-93, BT-100, BT-137, BT-142) and percentage (BT-94, BT-101, BT-138, BT-143).
     */
    public static Money shareOf(Money base, BigDecimal percent) {
        CurrencyCode currency = base.currency();
        return new Money(Rounding.share(base.amount(), percent, currency.scale()), currency);
    }

    /** BT-106: the sum of the line nets (BR-CO-10). */
    public static Money sumOfLineNets(List<Money> lineNets, CurrencyCode currency) {
        return Money.total(lineNets, currency);
    }

    /** BT-107 of allowances (BR-CO-11), BT-108 of charges (BR-CO-12): the sum of the amounts of that kind. */
    public static Money sumOf(ChargeKind kind, List<DocumentCharge> charges, CurrencyCode currency) {
        Money sum = Money.zero(currency);
        for (DocumentCharge charge : charges) {
            sum = charge.kind() == kind ? sum.plus(charge.amount()) : sum;
        }
        return sum;
    }

    /** BT-109: the sum of the line nets, less the allowances, plus the charges (BR-CO-13). */
    public static Money net(Money sumOfLineNets, Money allowances, Money charges) {
        return sumOfLineNets.minus(allowances).plus(charges);
    }

    /**
     * BT-117: the tax of a whole group, rounded once (BR-CO-17).
     *
     * @param taxable BT-116
     * @param rate BT-119, in percent
     */
    public static Money taxOfGroup(Money taxable, BigDecimal rate) {
        return shareOf(taxable, rate);
    }

    /** BT-110: the sum of the taxes of the groups (BR-CO-14). */
    public static Money tax(List<TaxGroup> groups, CurrencyCode currency) {
        Money sum = Money.zero(currency);
        for (TaxGroup group : groups) {
            sum = sum.plus(group.tax());
        }
        return sum;
    }

    /** BT-112: net plus tax (BR-CO-15). */
    public static Money gross(Money net, Money tax) {
        return net.plus(tax);
    }

    /** BT-115: gross, less what is paid already, plus the rounding (BR-CO-16). */
    public static Money payable(Money gross, Money prepaid, Money rounding) {
        return gross.minus(prepaid).plus(rounding);
    }
}
