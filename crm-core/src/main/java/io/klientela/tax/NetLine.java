package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.util.Objects;

/**
 * A line that states its net amount and not how it came about; for documents of net entry.
 *
 * @param net BT-131
 * @param vat BT-151 and BT-152
 */
public record NetLine(Money net, Vat vat) implements TaxableLine {
    public NetLine {
        Objects.requireNonNull(net, "net");
        Objects.requireNonNull(vat, "vat");
    }

    @Override
    public CurrencyCode currency() {
        return net.currency();
    }
}
