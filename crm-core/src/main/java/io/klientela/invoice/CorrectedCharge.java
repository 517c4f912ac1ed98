package io.klientela.invoice;

import io.klientela.money.Money;
import java.util.Objects;

/**
 * What an allowance or a charge of a correcting document does to one of the whole of its original. One that a correction writes anew is
 * told of twice, as a {@linkplain CorrectedLine line} is.
 *
 * @param number which allowance or charge of the original, from 1; for one that a correction adds the next number
 * @param before what stood there before
 * @param after what stands there from now on
 */
public record CorrectedCharge(int number, Money before, Money after) implements CorrectedAmount {
    public CorrectedCharge {
        Objects.requireNonNull(before, "before");
        CorrectedAmount.require(number, before, after);
    }
}
