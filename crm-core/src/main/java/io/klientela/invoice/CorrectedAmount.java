package io.klientela.invoice;

import io.klientela.money.Money;

/**
 * What a correcting document does to an amount of the document that it corrects: without VAT, or with it where the invoice has gross
 * entry.
 */
public sealed interface CorrectedAmount permits CorrectedLine, CorrectedCharge {
    /** Which line, or which allowance or charge, of the original, from 1. */
    int number();

    /** What stood there before. */
    Money before();

    /** What stands there from now on. */
    Money after();

    /** After less before: negative where a positive amount is given back. */
    default Money difference() {
        return after().minus(before());
    }

    /** Says no unless the two amounts are of one original and in one currency. */
    static void require(int number, Money before, Money after) {
        if (number < 1) {
            throw new IllegalArgumentException("Lines and charges are numbered from 1, not " + number);
        }
        after.requireCurrency(before.currency());
    }
}
