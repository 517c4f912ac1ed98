package io.klientela.examples.benchmark;

import io.klientela.examples.benchmark.TwentyLines.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.money.Monetary;
import javax.money.MonetaryRounding;
import javax.money.RoundingQueryBuilder;
import org.javamoney.moneta.Money;
import org.joda.money.CurrencyUnit;

/**
 * The same totals as one would write them without an engine: quantity times price, less a rounded discount, rounded; the
 * nets added up by rate, taxed once each; what is due. Nothing is checked, nothing is kept but the sums.
 */
final class TotalsByHand {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final CurrencyUnit ZLOTY = CurrencyUnit.of("PLN");

    private static final MonetaryRounding HALF_UP = Monetary.getRounding(
            RoundingQueryBuilder.of().setScale(2).set(RoundingMode.HALF_UP).build());

    private TotalsByHand() {}

    /** What a bill keeps: line nets, tax by rate, and the totals. An array, since a list would be measured with it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bill(Object[] nets, Map<BigDecimal, ?> taxes, Object net, Object tax, Object gross, Object payable) {}

    static Bill bigDecimal(Facts facts) {
        BigDecimal[] nets = new BigDecimal[TwentyLines.LINES];
        Map<BigDecimal, BigDecimal> groups = new LinkedHashMap<>();
        BigDecimal net = BigDecimal.ZERO;
        for (int i = 0; i < TwentyLines.LINES; i++) {
            BigDecimal exact = facts.quantities[i].multiply(facts.prices[i]);
            if (facts.discounts[i].signum() != 0) {
                BigDecimal base = exact.setScale(2, RoundingMode.HALF_UP);
                exact = exact.subtract(base.multiply(facts.discounts[i]).divide(HUNDRED, 2, RoundingMode.HALF_UP));
            }
            nets[i] = exact.setScale(2, RoundingMode.HALF_UP);
            net = net.add(nets[i]);
            groups.merge(facts.rates[i], nets[i], BigDecimal::add);
        }
        net = net.subtract(facts.allowance);
        groups.merge(facts.rates[0], facts.allowance.negate(), BigDecimal::add);
        Map<BigDecimal, BigDecimal> taxes = new LinkedHashMap<>();
        BigDecimal tax = BigDecimal.ZERO;
        for (Map.Entry<BigDecimal, BigDecimal> group : groups.entrySet()) {
            BigDecimal of = group.getValue().multiply(group.getKey()).divide(HUNDRED, 2, RoundingMode.HALF_UP);
            taxes.put(group.getKey(), of);
            tax = tax.add(of);
        }
        BigDecimal gross = net.add(tax);
        return new Bill(nets, taxes, net, tax, gross, gross.subtract(facts.prepaid));
    }

    static Bill joda(Facts facts) {
        org.joda.money.Money[] nets = new org.joda.money.Money[TwentyLines.LINES];
        Map<BigDecimal, org.joda.money.Money> groups = new LinkedHashMap<>();
        org.joda.money.Money net = org.joda.money.Money.zero(ZLOTY);
        for (int i = 0; i < TwentyLines.LINES; i++) {
            org.joda.money.BigMoney exact = facts.jodaPrices[i].multipliedBy(facts.quantities[i]);
            if (facts.discounts[i].signum() != 0) {
                org.joda.money.Money base = exact.toMoney(RoundingMode.HALF_UP);
                exact = exact.minus(base.multipliedBy(facts.discounts[i].movePointLeft(2), RoundingMode.HALF_UP));
            }
            nets[i] = exact.toMoney(RoundingMode.HALF_UP);
            net = net.plus(nets[i]);
            groups.merge(facts.rates[i], nets[i], org.joda.money.Money::plus);
        }
        net = net.minus(facts.allowance);
        groups.computeIfPresent(facts.rates[0], (rate, sum) -> sum.minus(facts.allowance));
        Map<BigDecimal, org.joda.money.Money> taxes = new LinkedHashMap<>();
        org.joda.money.Money tax = org.joda.money.Money.zero(ZLOTY);
        for (Map.Entry<BigDecimal, org.joda.money.Money> group : groups.entrySet()) {
            org.joda.money.Money of =
                    group.getValue().multipliedBy(group.getKey().movePointLeft(2), RoundingMode.HALF_UP);
            taxes.put(group.getKey(), of);
            tax = tax.plus(of);
        }
        org.joda.money.Money gross = net.plus(tax);
        return new Bill(nets, taxes, net, tax, gross, gross.minus(facts.prepaid));
    }

    static Bill moneta(Facts facts) {
        Money[] nets = new Money[TwentyLines.LINES];
        Map<BigDecimal, Money> groups = new LinkedHashMap<>();
        Money net = Money.zero(facts.monetaPrices[0].getCurrency());
        Money allowance = Money.of(facts.allowance, net.getCurrency());
        for (int i = 0; i < TwentyLines.LINES; i++) {
            Money exact = facts.monetaPrices[i].multiply(facts.quantities[i]);
            if (facts.discounts[i].signum() != 0) {
                Money base = exact.with(HALF_UP);
                exact = exact.subtract(
                        base.multiply(facts.discounts[i].movePointLeft(2)).with(HALF_UP));
            }
            nets[i] = exact.with(HALF_UP);
            net = net.add(nets[i]);
            groups.merge(facts.rates[i], nets[i], Money::add);
        }
        net = net.subtract(allowance);
        groups.computeIfPresent(facts.rates[0], (rate, sum) -> sum.subtract(allowance));
        Map<BigDecimal, Money> taxes = new LinkedHashMap<>();
        Money tax = Money.zero(net.getCurrency());
        for (Map.Entry<BigDecimal, Money> group : groups.entrySet()) {
            Money of =
                    group.getValue().multiply(group.getKey().movePointLeft(2)).with(HALF_UP);
            taxes.put(group.getKey(), of);
            tax = tax.add(of);
        }
        Money gross = net.add(tax);
        return new Bill(nets, taxes, net, tax, gross, gross.subtract(Money.of(facts.prepaid, net.getCurrency())));
    }

    /** All of them must come to the same, or nothing is measured. */
    static void requireAgreement(Facts facts) {
        BigDecimal ours =
                io.klientela.tax.TotalsEngine.compute(facts.document).payable().amount();
        BigDecimal plain = (BigDecimal) bigDecimal(facts).payable();
        BigDecimal joda = ((org.joda.money.Money) joda(facts).payable()).getAmount();
        BigDecimal moneta = ((Money) moneta(facts).payable()).getNumberStripped();
        if (Arrays.asList(plain, joda, moneta).stream().anyMatch(theirs -> theirs.compareTo(ours) != 0)) {
            throw new IllegalStateException(
                    "Totals differ: " + ours + ", by hand " + plain + ", Joda " + joda + ", Moneta " + moneta);
        }
    }
}
