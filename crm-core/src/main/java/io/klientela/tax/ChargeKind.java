package io.klientela.tax;

import io.klientela.money.Money;

/** Which way an amount beside the price counts. */
public enum ChargeKind {
    /** Taken off, such as a discount. */
    ALLOWANCE,
    /** Put on, such as freight or a levy that is part of the VAT base. */
    CHARGE;

    /** What such an amount adds. The other way round it is the same: what adds so much is such an amount. */
    Money signed(Money amount) {
        return this == CHARGE ? amount : amount.negated();
    }
}
