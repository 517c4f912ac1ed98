package io.klientela.invoice;

import io.klientela.money.Money;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a credit note gives back, and why (REQUIREMENTS decision 13). Raw input: it is validated as a whole when it is carried out.
 * Immutable; {@code line}, {@code quantity} and {@code charge}
 * return an order for more.
 *
 * @param reason why, at most 500 characters
 * @param amount to give back of the whole, shared out over what is left of its lines, allowances and charges; empty otherwise
 * @param parts what is given back of single lines, allowances and charges; none, and no amount, for everything that is left
 */
public record CreditOrder(
        @Size(max = Correction.MAX_REASON) @WellFormed(Form.NAME)
        String reason,

        Optional<Money> amount,
        @Size(max = MAX_PARTS) List<@Valid CreditPart> parts) {
    static final int MAX_PARTS = 1000;

    public CreditOrder {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(amount, "amount");
        parts = List.copyOf(parts);
        if (amount.isPresent() && !parts.isEmpty()) {
            throw new IllegalArgumentException("An amount of the whole is credited, or parts are, not both");
        }
    }

    /** Everything that is left, unless more is said. */
    public static CreditOrder because(String reason) {
        return new CreditOrder(reason, Optional.empty(), List.of());
    }

    /**
     * This amount of the whole, shared out in proportion by largest remainder.
     *
     * @param amount without VAT, or with it where the invoice has gross entry
     */
    public CreditOrder amount(Money amount) {
        return new CreditOrder(reason, Optional.of(amount), parts);
    }

    /** This amount of a line, counted from 1. */
    public CreditOrder line(int number, Money amountOfLine) {
        return plus(new CreditPart.OfLine(number, amountOfLine));
    }

    /** So many units of a line, counted from 1; {@code quantity} is a decimal number such as {@code 2.5}. */
    public CreditOrder quantity(int number, String quantity) {
        return plus(new CreditPart.OfQuantity(number, quantity));
    }

    /** This amount of an allowance or a charge of the whole invoice, counted from 1. */
    public CreditOrder charge(int number, Money amountOfCharge) {
        return plus(new CreditPart.OfCharge(number, amountOfCharge));
    }

    private CreditOrder plus(CreditPart part) {
        List<CreditPart> longer = new ArrayList<>(parts);
        longer.add(part);
        return new CreditOrder(reason, amount, longer);
    }

    /** Whether it names units, of which some may be left though no amount is. */
    boolean isOfUnits() {
        return parts.stream().anyMatch(CreditPart.OfQuantity.class::isInstance);
    }

    /** Whether all is credited that is left. */
    boolean isOfEverything() {
        return amount.isEmpty() && parts.isEmpty();
    }
}
