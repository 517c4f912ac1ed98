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
 * How a line of a credit note is written, so that quantity times price, less allowances, plus charges comes to the amount that is given
 * back: a negative quantity at the price of the original (BR-27 wants no negative price), or where an amount alone goes back, once that
 * amount.
 *
 * @param original the line of the invoice
 * @param quantity how many units of it go back; zero for an amount alone
 * @param amount what goes back, with the sign that the line has
 * @param levy what goes back of a levy outside the VAT base
 */
record CreditLine(InvoiceLine original, BigDecimal quantity, Money amount, Optional<Money> levy) {
    InvoiceLine inLanguage(Locale language) {
        PricedLine taken = quantity.signum() == 0 ? amountAlone() : units(language);
        InvoiceLine line = new InvoiceLine(
                original.name(),
                original.description(),
                original.note(),
                quantity.signum() == 0 ? InvoiceLine.PIECE : original.unit(),
                taken);
        return levy.map(back -> line.withPriced(line.priced().withLevy(levy(back))))
                .orElse(line);
    }

    private Levy levy(Money back) {
        String name = original.levy().orElseThrow().name();
        return Levy.outsideVatBase(name, new FixedAmount(back.negated()));
    }

    private PricedLine amountAlone() {
        Money price = amount.isNegative() ? amount.negated() : amount;
        BigDecimal once = amount.isNegative() ? BigDecimal.ONE : BigDecimal.ONE.negate();
        return PricedLine.of(amount.isZero() ? BigDecimal.ZERO : once, UnitPrice.of(price), original.vat());
    }

    /** All of the line as it was, where that comes to the amount; else the units, and what is then between them and the amount. */
    private PricedLine units(Locale language) {
        if (quantity.compareTo(original.quantity()) == 0) {
            PricedLine whole = takenBack(original.charges(), original.levy().filter(CreditLine::isInside));
            if (TotalsEngine.lineAmount(whole).equals(amount.negated())) {
                return whole;
            }
        }
        List<LineCharge> proportional = original.charges().stream()
                .filter(charge -> charge.amount() instanceof Percentage share
                        && share.base().isEmpty())
                .toList();
        PricedLine units = takenBack(proportional, Optional.empty());
        Money difference = amount.negated().minus(TotalsEngine.lineAmount(units));
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

    private PricedLine takenBack(List<LineCharge> charges, Optional<Levy> levy) {
        return new PricedLine(
                quantity.negate(),
                original.price(),
                original.baseQuantity(),
                charges.stream()
                        .map(charge -> new LineCharge(charge.kind(), negated(charge.amount()), charge.reason()))
                        .toList(),
                levy.map(of -> new Levy(of.name(), negated(of.amount()), of.place())),
                original.vat());
    }

    private static ChargeAmount negated(ChargeAmount amount) {
        if (amount instanceof FixedAmount fixed) {
            return new FixedAmount(fixed.amount().negated());
        }
        Percentage share = (Percentage) amount;
        return share.base().isEmpty()
                ? share
                : new Percentage(share.percent(), share.base().map(Money::negated));
    }
}
