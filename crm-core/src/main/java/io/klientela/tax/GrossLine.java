package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import java.util.Objects;

/**
 * A line that states its amount with VAT and not how it came about; for documents of gross entry.
 *
 * @param gross the amount of the line, VAT included
 * @param vat BT-151 and BT-152
 */
public record GrossLine(Money gross, Vat vat) implements TaxableLine {
    public GrossLine {
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(vat, "vat");
    }

    @Override
    public CurrencyCode currency() {
        return gross.currency();
    }
}
