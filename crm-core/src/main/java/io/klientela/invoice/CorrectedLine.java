package io.klientela.invoice;

import io.klientela.money.Money;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a line of a correcting document does to a line of its original. A line that a correction writes anew is told of twice: taken
 * back from what stood to zero, and written from zero to what stands from now on.
 *
 * @param number which line of the original, from 1; for one that a correction adds the next number
 * @param quantity how many of its units are given back, with the sign that they have there, the opposite one where they are put on;
 *     zero where the amount alone is told
 * @param before what stood there before
 * @param after what stands there from now on
 */
public record CorrectedLine(int number, BigDecimal quantity, Money before, Money after) implements CorrectedAmount {
    public CorrectedLine {
        Objects.requireNonNull(before, "before");
        CorrectedAmount.require(number, before, after);
        quantity = quantity.signum() == 0 ? BigDecimal.ZERO : quantity.stripTrailingZeros();
    }
}
