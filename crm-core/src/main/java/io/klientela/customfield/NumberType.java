package io.klientela.customfield;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A decimal number. Nothing is rounded: a number with too many decimals is refused.
 *
 * @param decimals the most digits behind the decimal point, 0 to 10
 * @param min the least number
 * @param max the greatest number
 */
public record NumberType(int decimals, Optional<BigDecimal> min, Optional<BigDecimal> max) implements FieldType {
    /** The most decimals that any number field has. */
    public static final int MAX_DECIMALS = 10;

    public NumberType {
        if (decimals < 0 || decimals > MAX_DECIMALS) {
            throw new IllegalArgumentException("A number has 0 to " + MAX_DECIMALS + " decimals, not " + decimals);
        }
        min = min.map(limit -> new CustomValue.Decimal(limit).number());
        max = max.map(limit -> new CustomValue.Decimal(limit).number());
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            throw new IllegalArgumentException(
                    "The least number " + min.get() + " is above the greatest, " + max.get());
        }
    }

    /** This type for numbers of at least {@code limit}. */
    public NumberType atLeast(BigDecimal limit) {
        return new NumberType(decimals, Optional.of(limit), max);
    }

    /** This type for numbers of at most {@code limit}. */
    public NumberType atMost(BigDecimal limit) {
        return new NumberType(decimals, min, Optional.of(Objects.requireNonNull(limit, "limit")));
    }

    @Override
    public String code() {
        return "number";
    }

    @Override
    public Optional<FieldFault> faultIn(CustomValue value) {
        if (!(value instanceof CustomValue.Decimal given)) {
            return Optional.of(FieldFault.of("kind"));
        }
        if (given.number().scale() > decimals) {
            return Optional.of(FieldFault.of("decimals", decimals));
        }
        return min.filter(limit -> given.number().compareTo(limit) < 0)
                .map(limit -> FieldFault.of("at-least", limit.toPlainString()))
                .or(() -> max.filter(limit -> given.number().compareTo(limit) > 0)
                        .map(limit -> FieldFault.of("at-most", limit.toPlainString())));
    }
}
