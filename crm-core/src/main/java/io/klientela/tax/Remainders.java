package io.klientela.tax;

import io.klientela.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Largest remainder for amounts of any sign: everyone gets the whole units of their exact net, rounded down, and the units
 * left go up one by one.
 */
final class Remainders {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Remainders() {}

    static BigInteger[] share(List<Money> gross, BigDecimal rate, Money net) {
        BigInteger hundred = HUNDRED.multiply(BigInteger.TEN.pow(rate.scale()));
        BigInteger divisor = hundred.add(rate.unscaledValue());
        int count = gross.size();
        BigInteger[] units = new BigInteger[count];
        BigInteger[] remainders = new BigInteger[count];
        BigInteger left = net.amount().unscaledValue();
        for (int i = 0; i < count; i++) {
            BigInteger dividend = gross.get(i).amount().unscaledValue().multiply(hundred);
            remainders[i] = dividend.mod(divisor);
            units[i] = dividend.subtract(remainders[i]).divide(divisor);
            left = left.subtract(units[i]);
        }
        if (count == 0 || left.signum() == 0) {
            return units;
        }
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i])
                        .reversed()
                        .thenComparing(gross::get, Comparator.reverseOrder()))
                .mapToInt(i -> i)
                .toArray();
        // A net that was not rounded from these amounts, such as the rest of a credited document, can be further away.
        BigInteger[] rounds = left.divideAndRemainder(BigInteger.valueOf(count));
        int more = rounds[1].signum() < 0 ? rounds[1].intValueExact() + count : rounds[1].intValueExact();
        BigInteger each = rounds[1].signum() < 0 ? rounds[0].subtract(BigInteger.ONE) : rounds[0];
        for (int i = 0; i < count; i++) {
            BigInteger extra = i < more ? each.add(BigInteger.ONE) : each;
            units[order[i]] = units[order[i]].add(extra);
        }
        return units;
    }
}
