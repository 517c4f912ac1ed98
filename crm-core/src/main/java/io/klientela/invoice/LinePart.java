package io.klientela.invoice;

import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.ChargeKind;
import io.klientela.tax.ChargeReason;
import io.klientela.tax.FixedAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.Percentage;
import io.klientela.tax.PricedLine;
import io.klientela.tax.TotalsEngine;
import io.klientela.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a part of a line is written, be it what is left of it or what is taken back, so that quantity times price, less allowances, plus
 * charges comes to the amount of that part: units at the price of the whole (BR-27 wants no negative price, so that what is taken back
 * has a negative quantity), or where an amount alone is told, once that amount.
 *
 * @param whole the line that it is a part of
 * @param quantity how many units of it, negative to take them back; zero for an amount alone
 * @param amount what they come to, negative likewise
 * @param levy what comes with them of a levy outside the VAT base
 */
record LinePart(InvoiceLine whole, BigDecimal quantity, Money amount, Optional<Money> levy) {
    /** What takes so much of a line back. */
    static LinePart back(InvoiceLine whole, BigDecimal quantity, Money amount, Optional<Money> levy) {
        return new LinePart(whole, quantity.negate(), amount.negated(), levy.map(Money::negated));
    }

    InvoiceLine inLanguage(Locale language) {
        PricedLine units = units(language);
        boolean isAmountAlone = (quantity.signum() == 0 && !amount.isZero())
                || !TotalsEngine.lineAmount(units).equals(amount);
        InvoiceLine line = whole.withUnit(isAmountAlone ? InvoiceLine.PIECE : whole.unit())
                .withPriced(isAmountAlone ? amountAlone() : units);
        return levy.map(of -> line.withPriced(line.priced().withLevy(levy(of)))).orElse(line);
    }

    private Levy levy(Money of) {
        return Levy.outsideVatBase(whole.levy().orElseThrow().name(), new FixedAmount(of));
    }

    /** Also where no difference makes the units come to the amount: 0.5 JPY rounds to 1, and a yen less, half away from zero, to -1. */
    private PricedLine amountAlone() {
        Money price = amount.isNegative() ? amount.negated() : amount;
        BigDecimal once = amount.isNegative() ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        return PricedLine.of(once, UnitPrice.of(price), whole.vat());
    }

    /** All of the line as it was, where that comes to the amount; else the units, and what is then between them and the amount. */
    private PricedLine units(Locale language) {
        boolean isBack = quantity.compareTo(whole.quantity().negate()) == 0;
        if (isBack || quantity.compareTo(whole.quantity()) == 0) {
            PricedLine all = withCharges(whole.charges(), whole.levy().filter(LinePart::isInside), isBack);
            if (TotalsEngine.lineAmount(all).equals(amount)) {
                return all;
            }
        }
        List<LineCharge> proportional = whole.charges().stream()
                .filter(charge -> charge.amount() instanceof Percentage share
                        && share.base().isEmpty())
                .toList();
        PricedLine units = withCharges(proportional, Optional.empty(), false);
        Money difference = amount.minus(TotalsEngine.lineAmount(units));
        if (difference.isZero()) {
            return units;
        }
        List<LineCharge> charges = new ArrayList<>(units.charges());
        charges.add(new LineCharge(
                        difference.isNegative() ? ChargeKind.ALLOWANCE : ChargeKind.CHARGE,
                        new FixedAmount(difference.isNegative() ? difference.negated() : difference),
                        ChargeReason.NONE)
                .because(Messages.of("credit.difference", language)));
        return units.withCharges(charges);
    }

    private static boolean isInside(Levy levy) {
        return levy.place() == Levy.Place.INSIDE_VAT_BASE;
    }

    private PricedLine withCharges(List<LineCharge> charges, Optional<Levy> inside, boolean isBack) {
        return new PricedLine(
                quantity,
                whole.price(),
                whole.baseQuantity(),
                charges.stream()
                        .map(charge -> new LineCharge(charge.kind(), turned(charge.amount(), isBack), charge.reason()))
                        .toList(),
                inside.map(of -> new Levy(of.name(), turned(of.amount(), isBack), of.place())),
                whole.vat());
    }

    /** A percentage without a base turns with the quantity. */
    private static ChargeAmount turned(ChargeAmount amount, boolean isBack) {
        if (!isBack) {
            return amount;
        }
        if (amount instanceof FixedAmount fixed) {
            return new FixedAmount(fixed.amount().negated());
        }
        Percentage share = (Percentage) amount;
        return share.base().isEmpty()
                ? share
                : new Percentage(share.percent(), share.base().map(Money::negated));
    }
}
