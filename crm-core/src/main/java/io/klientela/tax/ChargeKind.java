package io.klientela.tax;

/** Which way an amount beside the price counts. */
public enum ChargeKind {
    /** Taken off, such as a discount. */
    ALLOWANCE,
    /** Put on, such as freight or a levy that is part of the VAT base. */
    CHARGE
}
