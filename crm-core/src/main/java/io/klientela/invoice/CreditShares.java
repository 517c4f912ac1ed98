package io.klientela.invoice;

import io.klientela.money.Money;
import io.klientela.tax.Credit;
import io.klientela.tax.TotalsEngine;
import io.klientela.tax.Uncredited;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** How much an order gives back of each line, allowance and charge. */
final class CreditShares {
    private final StandingInvoice standing;
    private final Uncredited left;
    private final List<Money> ofLines;
    private final List<Money> ofCharges;
    private final BigDecimal[] quantities;
    private final Credit credit;

    CreditShares(StandingInvoice standing, CreditOrder order) {
        this.standing = standing;
        this.left = standing.left();
        Money nothing = Money.zero(standing.invoice().content().currency());
        this.ofLines = new ArrayList<>(Collections.nCopies(left.lines().size(), nothing));
        this.ofCharges = new ArrayList<>(Collections.nCopies(left.charges().size(), nothing));
        this.quantities = new BigDecimal[left.lines().size()];
        Arrays.fill(quantities, BigDecimal.ZERO);
        this.credit = credit(order);
    }

    private Credit credit(CreditOrder order) {
        if (order.isOfEverything()) {
            for (int place = 0; place < quantities.length; place++) {
                quantities[place] = standing.quantityLeft(place + 1);
            }
            return left.rest();
        }
        if (order.amount().isPresent()) {
            return left.credit(order.amount().get());
        }
        order.parts().forEach(this::add);
        return left.credit(ofLines, ofCharges);
    }

    private void add(CreditPart part) {
        if (part instanceof CreditPart.OfQuantity some) {
            int place = place(some.number(), "line", quantities.length);
            quantities[place] = quantities[place].add(some.units());
            ofLines.set(place, ofLines.get(place).plus(amount(place, some.units())));
        } else if (part instanceof CreditPart.OfLine some) {
            int place = place(some.number(), "line", ofLines.size());
            ofLines.set(place, ofLines.get(place).plus(some.amount()));
        } else {
            CreditPart.OfCharge some = (CreditPart.OfCharge) part;
            int place = place(some.number(), "charge", ofCharges.size());
            ofCharges.set(place, ofCharges.get(place).plus(some.amount()));
        }
    }

    private int place(int number, String part, int count) {
        if (number < 1 || number > count) {
            throw new UnknownPartException(standing.invoice(), part, number, count);
        }
        return number - 1;
    }

    /** The share that so many units have in the amount of their line, after those that went before; the last take what is left. */
    private Money amount(int place, BigDecimal quantity) {
        BigDecimal unitsLeft = standing.quantityLeft(place + 1);
        Money amountLeft = left.lines().get(place).minus(ofLines.get(place));
        if (quantities[place].compareTo(unitsLeft) == 0) {
            return amountLeft;
        }
        BigDecimal all = standing.lines().get(place).written().quantity();
        Money whole = standing.lines().get(place).figures().amount();
        boolean isTooMuch = all.signum() == 0
                || quantity.signum() != all.signum()
                || quantities[place].abs().compareTo(unitsLeft.abs()) > 0;
        if (isTooMuch) {
            throw new QuantityExceedsException(standing.invoice(), place + 1, unitsLeft, quantities[place]);
        }
        BigDecimal before = all.subtract(unitsLeft).add(quantities[place]).subtract(quantity);
        return TotalsEngine.shareOfUnits(whole, all, before, quantity);
    }

    Credit credit() {
        return credit;
    }

    /** How many units go back of each line; zero where an amount alone does. */
    BigDecimal[] quantities() {
        return quantities.clone();
    }
}
