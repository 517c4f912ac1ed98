package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import java.math.BigDecimal;

/** A line as the arithmetic sees it: something that has an amount (BT-131 when it is net) and a VAT (BT-151, BT-152). */
public sealed interface TaxableLine permits PricedLine, NetLine, GrossLine {

    /** So many units at this price each. */
    static PricedLine of(BigDecimal quantity, UnitPrice price, Vat vat) {
        return PricedLine.of(quantity, price, vat);
    }

    /** A line of which only the net amount is known, as in documents from elsewhere. */
    static NetLine ofNet(Money net, Vat vat) {
        return new NetLine(net, vat);
    }

    /** A line of which only the amount with VAT is known. */
    static GrossLine ofGross(Money gross, Vat vat) {
        return new GrossLine(gross, vat);
    }

    Vat vat();

    CurrencyCode currency();
}
