package io.klientela.invoice;

import io.klientela.money.Money;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.FixedAmount;
import java.util.Objects;

/**
 * An allowance or a charge of the whole of an issued invoice as its corrections and credit notes left it.
 *
 * @param number its number, from 1; one that a correction adds has the next, and none is given twice
 * @param charge what it is: as it was written last, or once something of the invoice was credited since, the amount that stands
 * @param amount what stands of it, entered as on the invoice: without VAT, or with it; zero if it was taken away
 * @param isTakenAway whether a correction took it away
 */
public record StandingCharge(int number, DocumentCharge charge, Money amount, boolean isTakenAway) {
    public StandingCharge {
        Objects.requireNonNull(charge, "charge");
        Objects.requireNonNull(amount, "amount");
    }

    static StandingCharge of(int number, DocumentCharge written, ChargeFigures figures) {
        return new StandingCharge(number, written, figures.entered(), false);
    }

    /** What credit notes left; a percentage of the lines no longer follows them, for they may have gone back without it. */
    StandingCharge afterCredit(Money left) {
        return new StandingCharge(number, with(left), left, isTakenAway);
    }

    /** What takes all of it back that stands. */
    DocumentCharge back() {
        return with(amount.negated());
    }

    private DocumentCharge with(Money fixed) {
        return new DocumentCharge(charge.kind(), new FixedAmount(fixed), charge.vat(), charge.reason());
    }

    StandingCharge takenAway() {
        return new StandingCharge(number, charge, Money.zero(amount.currency()), true);
    }
}
