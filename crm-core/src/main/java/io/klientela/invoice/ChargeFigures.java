package io.klientela.invoice;

import io.klientela.money.Money;
import java.util.Objects;

/**
 * What an allowance or a charge of a whole invoice came to.
 *
 * @param entered as it was entered: with VAT where the invoice has gross entry
 * @param net without VAT (BT-92, BT-99)
 */
public record ChargeFigures(Money entered, Money net) {
    public ChargeFigures {
        Objects.requireNonNull(entered, "entered");
        Objects.requireNonNull(net, "net");
    }
}
