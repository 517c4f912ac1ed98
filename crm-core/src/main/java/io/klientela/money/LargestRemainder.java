package io.klientela.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Hamilton's method: everyone gets the whole units of their exact share, the units left go to the largest remainders. */
final class LargestRemainder {
    private LargestRemainder() {}

    static BigInteger[] share(BigInteger units, List<BigDecimal> weights) {
        BigInteger[] parts = wholeNumbers(weights);
        BigInteger all = Arrays.stream(parts).reduce(BigInteger.ZERO, BigInteger::add);
        if (all.signum() == 0) {
            throw new IllegalArgumentException("Nobody has a share; give at least one weight above zero");
        }
        BigInteger[] shares = new BigInteger[parts.length];
        BigInteger[] remainders = new BigInteger[parts.length];
        BigInteger left = units.abs();
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] quotient = units.abs().multiply(parts[i]).divideAndRemainder(all);
            shares[i] = quotient[0];
            remainders[i] = quotient[1];
            left = left.subtract(quotient[0]);
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left.intValueExact())
                .forEach(i -> shares[i] = shares[i].add(BigInteger.ONE));
        if (units.signum() < 0) {
            Arrays.setAll(shares, i -> shares[i].negate());
        }
        return shares;
    }

    private static BigInteger[] wholeNumbers(List<BigDecimal> weights) {
        int scale = 0;
        for (BigDecimal weight : weights) {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("The weight " + weight + " is negative; weights start at zero");
            }
            scale = Math.max(scale, Digits.inBounds(weight).scale());
        }
        BigInteger[] parts = new BigInteger[weights.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = weights.get(i).setScale(scale).unscaledValue();
        }
        return parts;
    }
}
