package io.klientela.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class MoneyProperties {
    private static final CurrencyCode KWD = CurrencyCode.of("KWD");

    @Property
    void additionIsCommutativeAndAssociative(
            @ForAll("amounts") Money a, @ForAll("amounts") Money b, @ForAll("amounts") Money c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property
    void subtractionUndoesAddition(@ForAll("amounts") Money a, @ForAll("amounts") Money b) {
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.minus(b))
                .isEqualTo(a.plus(b.negated()))
                .isEqualTo(b.minus(a).negated());
        assertThat(a.minus(a)).isEqualTo(Money.zero(KWD));
    }

    @Property
    void totalIsRepeatedAddition(@ForAll @Size(max = 20) List<@From("amounts") Money> amounts) {
        assertThat(Money.total(amounts, KWD)).isEqualTo(amounts.stream().reduce(Money.zero(KWD), Money::plus));
    }

    @Property
    void orderAgreesWithEqualityAndSign(@ForAll("amounts") Money a, @ForAll("amounts") Money b) {
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(a.compareTo(b)).isEqualTo(a.minus(b).compareTo(Money.zero(KWD)));
    }

    @Property
    void parsingGivesTheAmountBack(@ForAll("amounts") Money a) {
        assertThat(Money.parse(a.toString())).isEqualTo(a).hasSameHashCodeAs(a);
    }

    @Property
    void roundingIsTheNearestAndSymmetric(@ForAll("numbers") BigDecimal number) {
        Money rounded = Money.rounded(number, KWD);

        assertThat(rounded.amount().subtract(number).abs()).isLessThanOrEqualTo(new BigDecimal("0.0005"));
        assertThat(Money.rounded(number.negate(), KWD)).isEqualTo(rounded.negated());
        assertThat(Money.rounded(rounded.amount(), KWD)).isEqualTo(rounded);
    }

    @Property
    void allocationLosesNothingAndIsFairToAUnit(
            @ForAll("amounts") Money money,
            @ForAll @Size(min = 1, max = 12) List<@From("weights") BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Assume.that(all.signum() > 0);

        List<Money> shares = money.allocate(weights);

        assertThat(Money.total(shares, KWD)).isEqualTo(money);
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal exact = money.amount().multiply(weights.get(i)).divide(all, 20, RoundingMode.HALF_UP);
            assertThat(shares.get(i).amount().subtract(exact).abs()).isLessThan(new BigDecimal("0.001"));
        }
    }

    @Property
    void aLargerWeightNeverGetsLess(
            @ForAll("amounts") Money money,
            @ForAll @Size(min = 2, max = 12) List<@From("weights") BigDecimal> weights) {
        Assume.that(weights.stream().anyMatch(weight -> weight.signum() > 0));
        List<Money> shares = money.allocate(weights);
        for (int i = 0; i < weights.size(); i++) {
            for (int j = 0; j < weights.size(); j++) {
                if (weights.get(i).compareTo(weights.get(j)) > 0) {
                    assertThat(shares.get(i).amount().abs())
                            .isGreaterThanOrEqualTo(shares.get(j).amount().abs());
                }
            }
        }
    }

    @Property
    void aPriceOfAnAmountIsTheAmount(@ForAll("amounts") Money a) {
        assertThat(Money.of(UnitPrice.of(a).amount(), KWD)).isEqualTo(a);
        assertThat(UnitPrice.parse(UnitPrice.of(a).toString())).isEqualTo(UnitPrice.of(a));
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(-20, 20),
                        Arbitraries.longs().between(-1_000_000_000, 1_000_000_000))
                .map(units -> new Money(BigDecimal.valueOf(units, 3), KWD));
    }

    @Provide
    Arbitrary<BigDecimal> weights() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
                .ofScale(4);
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-100_000), BigDecimal.valueOf(100_000))
                .ofScale(6);
    }
}
