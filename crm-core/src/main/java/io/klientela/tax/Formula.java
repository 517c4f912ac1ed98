package io.klientela.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How a figure follows from others: the same arithmetic as the steps of {@link TotalsEngine}, on plain numbers. */
public enum Formula {
    /** It is on the document. */
    GIVEN("given", "exact"),
    /** Everything added up, what counts the other way taken off; nothing is rounded. */
    SUM("sum", "exact"),
    /** The first times the second, divided by the third, the others put on or taken off; half-up. */
    QUANTITY_TIMES_PRICE("quantity × price ÷ base quantity, ± the others", "half-up"),
    /** The first times the second, divided by a hundred; half-up. */
    PERCENT("amount × percent ÷ 100", "half-up"),
    /** The first times the second, divided by a hundred and the second; half-up. */
    TAX_WITHIN("gross × rate ÷ (100 + rate)", "half-up"),
    /** The first times a hundred, divided by a hundred and the second, rounded down; the third put on. */
    LARGEST_REMAINDER("gross × 100 ÷ (100 + rate)", "down to a whole unit, then what the largest remainders get"),
    /** The nearest multiple of the second, less the first; in the middle away from zero. */
    CASH_STEP("nearest multiple of the step − amount", "half-up"),
    /** The first times the second; half-up. */
    CONVERSION("amount × exchange rate", "half-up");

    /** Decimals of an unrounded value; the rest is cut off, which never makes a half of less than a half. */
    static final int EXACT_DECIMALS = 40;

    private final String words;
    private final String rounding;

    Formula(String words, String rounding) {
        this.words = words;
        this.rounding = rounding;
    }

    /** The formula in words and signs. */
    public String words() {
        return words;
    }

    /** How its result is rounded. */
    public String rounding() {
        return rounding;
    }

    /** The result before rounding; where it has no end, cut off after forty decimals. */
    BigDecimal unrounded(List<BigDecimal> in) {
        return switch (this) {
            case GIVEN, SUM -> sum(in);
            case QUANTITY_TIMES_PRICE ->
                quotient(
                        in.get(0)
                                .multiply(in.get(1))
                                .add(sum(in.subList(3, in.size())).multiply(in.get(2))),
                        in.get(2));
            case PERCENT -> in.get(0).multiply(in.get(1)).movePointLeft(2);
            case TAX_WITHIN -> quotient(in.get(0).multiply(in.get(1)), in.get(1).add(Rounding.HUNDRED));
            case LARGEST_REMAINDER ->
                quotient(in.get(0).multiply(Rounding.HUNDRED), in.get(1).add(Rounding.HUNDRED));
            case CASH_STEP ->
                quotient(in.get(0), in.get(1))
                        .setScale(0, RoundingMode.HALF_UP)
                        .multiply(in.get(1))
                        .subtract(in.get(0));
            case CONVERSION -> in.get(0).multiply(in.get(1));
        };
    }

    /** The result. */
    BigDecimal value(List<BigDecimal> in, int scale) {
        BigDecimal exact = unrounded(in);
        return switch (this) {
            case GIVEN, SUM, CASH_STEP -> exact.setScale(scale, RoundingMode.UNNECESSARY);
            case LARGEST_REMAINDER -> exact.setScale(scale, RoundingMode.FLOOR).add(in.get(2));
            default -> Rounding.halfUp(exact, scale);
        };
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, EXACT_DECIMALS, RoundingMode.DOWN);
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
