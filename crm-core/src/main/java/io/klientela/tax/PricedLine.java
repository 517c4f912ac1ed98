package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A line whose amount follows from quantity and price.
 *
 * <p>A correction takes something back by a negative quantity; the norm wants prices that are not negative (BR-27), the
 * arithmetic works with either.
 *
 * @param quantity BT-129, with at most ten decimals
 * @param price BT-146; without VAT in a document of net entry, with VAT in one of gross entry
 * @param baseQuantity BT-149: the price is for so many units; one, unless said otherwise
 * @param charges the allowances (BT-136) and charges (BT-141) of the line, without its levy
 * @param levy a tax beside the VAT
 * @param vat BT-151 and BT-152
 */
public record PricedLine(
        BigDecimal quantity,
        UnitPrice price,
        BigDecimal baseQuantity,
        List<LineCharge> charges,
        Optional<Levy> levy,
        Vat vat)
        implements TaxableLine {
    /** The decimals that a quantity may have. */
    public static final int MAX_DECIMALS = 10;

    public PricedLine {
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(vat, "vat");
        quantity = Quantities.shortest(quantity, MAX_DECIMALS);
        baseQuantity = Quantities.shortest(baseQuantity, MAX_DECIMALS);
        if (baseQuantity.signum() <= 0) {
            throw new IllegalArgumentException("A price is for more than " + baseQuantity
                    + " units; the base quantity is positive, give a negative quantity to take something back");
        }
        charges = List.copyOf(charges);
        for (LineCharge charge : charges) {
            charge.amount().requireCurrency(price.currency());
        }
        if (levy.isPresent()) {
            levy.get().amount().requireCurrency(price.currency());
        }
    }

    /** So many units at this price each, without allowances or charges. */
    public static PricedLine of(BigDecimal quantity, UnitPrice price, Vat vat) {
        return new PricedLine(quantity, price, BigDecimal.ONE, List.of(), Optional.empty(), vat);
    }

    public PricedLine withQuantity(BigDecimal newQuantity) {
        return new PricedLine(newQuantity, price, baseQuantity, charges, levy, vat);
    }

    /** The same line at another price of as many units as before. */
    public PricedLine withPrice(UnitPrice newPrice) {
        return new PricedLine(quantity, newPrice, baseQuantity, charges, levy, vat);
    }

    public PricedLine withVat(Vat newVat) {
        return new PricedLine(quantity, price, baseQuantity, charges, levy, newVat);
    }

    /** The same line, its price being for so many units: 3.20 EUR for 100 pieces. */
    public PricedLine withBaseQuantity(BigDecimal newBaseQuantity) {
        return new PricedLine(quantity, price, newBaseQuantity, charges, levy, vat);
    }

    /** The same line with these allowances and charges instead of the ones it had. */
    public PricedLine withCharges(List<LineCharge> newCharges) {
        return new PricedLine(quantity, price, baseQuantity, newCharges, levy, vat);
    }

    /** The same line with this levy instead of the one it had. */
    public PricedLine withLevy(Levy newLevy) {
        return new PricedLine(quantity, price, baseQuantity, charges, Optional.of(newLevy), vat);
    }

    @Override
    public CurrencyCode currency() {
        return price.currency();
    }
}
