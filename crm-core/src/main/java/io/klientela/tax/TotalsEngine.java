package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Computes the totals of a document.
 *
 * <p>Every amount of the result has the decimals of its currency. These steps round, half-up and away from zero, and each
 * has a table of cases under {@code spec/tax} in the tests: {@link #lineBase}, {@link #lineAmount}, {@link #shareOf},
 * {@link #taxOfGroup}, {@link #taxOfLine}, {@link #taxWithin}, {@link #cashRounding}, {@link #taxInTaxCurrency},
 * {@link #shareOfUnits}, {@link #shareOfWhole}; and
 * {@link #netsOf} and {@link #shareOfGroups} share out by largest remainder. The others add and subtract what is rounded already. Pure functions,
 * safe for any number of threads.
 */
public final class TotalsEngine {
    private TotalsEngine() {}

    /** All totals of the document, by its policy. */
    public static Totals compute(TaxableDocument document) {
        return calculate(document).totals();
    }

    /** All totals of the document, and the amounts of lines, allowances and charges that they were made of. */
    public static Calculation calculate(TaxableDocument document) {
        return new Computation(document).calculation();
    }

    /** Why the figures of the document are what they are. It costs more than {@link #calculate}, which gives the same. */
    public static Explanation explain(TaxableDocument document) {
        return new Explaining(document).explanation();
    }

    /**
     * Why the figures are what they are of a document that says what is left of others, or what they change, such as a credit note:
     * lines, allowances, charges and tax groups have what the others left them, and are given; the totals follow from them.
     *
     * @param stated what the document states
     * @param taxInTaxCurrency BT-111, if it states it
     */
    public static Explanation explainRest(Calculation stated, Optional<Money> taxInTaxCurrency) {
        return new ExplainingRest(stated, taxInTaxCurrency).explanation();
    }

    /**
     * Quantity times price before allowances and charges, rounded: what a percentage of the line is taken of (BT-137,
     * BT-142). {@link #lineAmount} does not start from this figure, it rounds once and at its end.
     */
    public static Money lineBase(PricedLine line) {
        return quotient(product(line), line);
    }

    /**
     * The amount of an allowance or charge of a line (BT-136, BT-141): as given, or the percentage of its base, which is
     * {@link #lineBase} unless the charge names one.
     */
    public static Money lineCharge(LineCharge charge, PricedLine line) {
        return new Money(lineCharge(charge, line, product(line)), line.currency());
    }

    private static BigDecimal lineCharge(LineCharge charge, PricedLine line, BigDecimal product) {
        if (charge.amount() instanceof FixedAmount fixed) {
            return fixed.amount().amount();
        }
        Percentage percentage = (Percentage) charge.amount();
        int scale = line.currency().scale();
        BigDecimal base =
                percentage.base().isPresent() ? percentage.base().get().amount() : quotient(product, line, scale);
        return Rounding.share(base, percentage.percent(), scale);
    }

    /**
     * The levy of a line, wherever it stands: as given, or the percentage of its base, which is the line amount after its
     * other allowances and charges, rounded, unless the levy names one. Zero if the line has none.
     */
    public static Money levy(TaxableLine line) {
        if (!(line instanceof PricedLine priced) || priced.levy().isEmpty()) {
            return Money.zero(line.currency());
        }
        ChargeAmount amount = priced.levy().get().amount();
        if (amount instanceof FixedAmount fixed) {
            return fixed.amount();
        }
        Percentage percentage = (Percentage) amount;
        Optional<Money> base = percentage.base();
        return shareOf(base.isPresent() ? base.get() : quotient(beforeLevy(priced), priced), percentage.percent());
    }

    /**
     * The amount of a line: price (BT-146) times quantity (BT-129), divided by the base quantity (BT-149), less allowances
     * (BT-136), plus charges (BT-141) and a levy inside the VAT base, rounded once. In a document of net entry this is
     * BT-131; in one of gross entry it is the line with VAT, and {@link #netsOf} gives BT-131.
     */
    public static Money lineAmount(TaxableLine line) {
        if (line instanceof PricedLine priced) {
            BigDecimal exact = beforeLevy(priced);
            Optional<Levy> levy = priced.levy();
            if (levy.isPresent() && levy.get().place() == Levy.Place.INSIDE_VAT_BASE) {
                exact = exact.add(levy(priced).amount().multiply(priced.baseQuantity()));
            }
            return quotient(exact, priced);
        }
        return line instanceof NetLine net ? net.net() : ((GrossLine) line).gross();
    }

    private static BigDecimal product(PricedLine line) {
        return line.quantity().multiply(line.price().amount());
    }

    /** Still times the base quantity, so that one division is enough. */
    private static BigDecimal beforeLevy(PricedLine line) {
        BigDecimal product = product(line);
        BigDecimal exact = product;
        List<LineCharge> charges = line.charges();
        for (int i = 0; i < charges.size(); i++) {
            LineCharge charge = charges.get(i);
            BigDecimal amount = lineCharge(charge, line, product);
            BigDecimal times = isOne(line.baseQuantity()) ? amount : amount.multiply(line.baseQuantity());
            exact = charge.kind() == ChargeKind.CHARGE ? exact.add(times) : exact.subtract(times);
        }
        return exact;
    }

    private static Money quotient(BigDecimal product, PricedLine line) {
        CurrencyCode currency = line.currency();
        return new Money(quotient(product, line, currency.scale()), currency);
    }

    private static BigDecimal quotient(BigDecimal product, PricedLine line, int scale) {
        return isOne(line.baseQuantity())
                ? Rounding.halfUp(product, scale)
                : product.divide(line.baseQuantity(), scale, RoundingMode.HALF_UP);
    }

    private static boolean isOne(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0;
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

    /**
     * The tax of one line, allowance or charge, rounded, where the policy rounds there (Directive 2006/112/EC leaves the
     * level to the member states: Court of Justice, C-484/06, Koninklijke Ahold).
     *
     * @param net the amount without VAT
     * @param rate BT-152, BT-96 or BT-103, in percent
     */
    public static Money taxOfLine(Money net, BigDecimal rate) {
        return shareOf(net, rate);
    }

    /**
     * The tax that is in an amount with VAT: gross × rate ÷ (100 + rate), rounded once (REQUIREMENTS decision 10).
     *
     * @param gross the sum of a group, or of a line where the policy rounds there
     * @param rate in percent
     */
    public static Money taxWithin(Money gross, BigDecimal rate) {
        CurrencyCode currency = gross.currency();
        BigDecimal hundredAndRate = rate.add(Rounding.HUNDRED);
        return new Money(
                gross.amount().multiply(rate).divide(hundredAndRate, currency.scale(), RoundingMode.HALF_UP), currency);
    }

    /**
     * The nets (BT-131) of amounts with VAT of one group: each is the exact gross × 100 ÷ (100 + rate) rounded down or up to
     * a whole unit, those of the largest remainders up, so that they add up to the net of the group. Of equal remainders
     * the larger amount is served first, so that the order of the lines does not matter, and negative amounts mirror
     * positive ones.
     *
     * @param gross amounts with VAT, of any sign
     * @param rate in percent
     * @param net the net of the group, to share out
     */
    public static List<Money> netsOf(List<Money> gross, BigDecimal rate, Money net) {
        BigInteger[] units = Remainders.share(gross, rate, net);
        return Arrays.stream(units)
                .map(share -> new Money(new BigDecimal(share, net.currency().scale()), net.currency()))
                .toList();
    }

    /**
     * What each group gets of an amount with VAT that is paid in advance: in proportion to what the groups come to with VAT, by
     * largest remainder, so that the shares add up to the amount. Of equal remainders the first group is served first. A group that
     * comes to nothing or less gets nothing; none gets more than it comes to, as long as the amount is no more than all of them
     * (REQUIREMENTS decision 15). The tax in a share is {@link #taxWithin}.
     *
     * @param gross what is paid in advance
     * @param groups those of the whole supply, in the order of {@link Totals#groups()}; at least one comes to more than nothing
     */
    public static List<Money> shareOfGroups(Money gross, List<TaxGroup> groups) {
        return gross.allocate(groups.stream()
                .map(group -> group.gross().amount().max(BigDecimal.ZERO))
                .toList());
    }

    /**
     * What so many units have in the amount of their line, after others: the rounded share of all units so far, less the rounded share
     * of those before. So units that are given back in any portions come to the amount, and none is left without money for the others,
     * however little one of them costs (REQUIREMENTS decision 13).
     *
     * @param amount what the line came to
     * @param all its quantity, other than zero
     * @param before how many of them went before, with the sign that the quantity has
     * @param units how many go now, likewise
     */
    public static Money shareOfUnits(Money amount, BigDecimal all, BigDecimal before, BigDecimal units) {
        return ofUnits(amount, before.add(units), all).minus(ofUnits(amount, before, all));
    }

    private static Money ofUnits(Money amount, BigDecimal units, BigDecimal all) {
        CurrencyCode currency = amount.currency();
        return new Money(amount.amount().multiply(units).divide(all, currency.scale(), RoundingMode.HALF_UP), currency);
    }

    /**
     * What a part has in an amount that is given back of the whole: part × amount ÷ whole, rounded once.
     *
     * @param part some of the whole, such as what its positive lines come to
     * @param amount what is given back
     * @param whole what there is, other than zero
     */
    public static Money shareOfWhole(Money part, Money amount, Money whole) {
        CurrencyCode currency = whole.currency();
        return new Money(
                part.amount().multiply(amount.amount()).divide(whole.amount(), currency.scale(), RoundingMode.HALF_UP),
                currency);
    }

    /**
     * The totals of a final invoice: those of the whole supply, less the advances, per category and rate (REQUIREMENTS decision 15). The
     * taxable amounts of the advances are allowances (BT-107) of the document, and nothing is rounded: the tax of each group is the tax
     * of the whole less the tax that the advances stated, so that advances and final invoice add up to the whole exactly. It can
     * differ from rate × taxable amount by the cents that were rounded on each of the documents, of which {@link SelfCheck} warns
     * (BR-CO-17). Only the rounding of the amount due to a cash step is found anew.
     *
     * @param whole the whole supply
     * @param advances the groups of all advances, with the signs that they have there
     * @throws AdvanceExceedsException if the whole has no such group, or it comes to less with VAT than the advances
     */
    public static Totals deduct(Calculation whole, List<TaxGroup> advances) {
        return new Deducting(whole, advances).totals();
    }

    /** BT-110: the sum of the taxes of the groups (BR-CO-14). */
    public static Money tax(List<TaxGroup> groups, CurrencyCode currency) {
        BigDecimal sum = BigDecimal.valueOf(0, currency.scale());
        for (int i = 0; i < groups.size(); i++) {
            Money tax = groups.get(i).tax();
            tax.requireCurrency(currency);
            sum = sum.add(tax.amount());
        }
        return new Money(sum, currency);
    }

    /** BT-112: net plus tax (BR-CO-15). */
    public static Money gross(Money net, Money tax) {
        return net.plus(tax);
    }

    /** BT-115: gross, less what is paid already, plus the rounding (BR-CO-16). */
    public static Money payable(Money gross, Money prepaid, Money rounding) {
        return gross.minus(prepaid).plus(rounding);
    }

    /**
     * BT-114: what must be put on {@code due} to make it the nearest multiple of the smallest coin; negative when something
     * is taken off. In the middle it goes away from zero.
     *
     * @param due what is to be paid before rounding
     * @param step the smallest coin, such as 0.05 CHF or 1 CZK; above zero
     */
    public static Money cashRounding(Money due, Money step) {
        step.requireCurrency(due.currency());
        BigDecimal coins = due.amount().divide(step.amount(), 0, RoundingMode.HALF_UP);
        return Money.of(coins.multiply(step.amount()).subtract(due.amount()), due.currency());
    }

    /**
     * BT-111: the tax in the currency in which it is accounted for, rounded once to the decimals of that currency.
     *
     * @param tax BT-110, or the tax of a group where a country asks for it by group
     */
    public static Money taxInTaxCurrency(Money tax, TaxCurrency taxCurrency) {
        return Money.rounded(tax.amount().multiply(taxCurrency.rate()), taxCurrency.currency());
    }
}
