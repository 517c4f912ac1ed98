package io.klientela.invoice;

import io.klientela.id.InvoiceId;
import io.klientela.money.Money;
import io.klientela.tax.TaxGroup;
import io.klientela.validation.StorableDayValidator;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a final invoice deducts of one advance: all that stood of it, credit notes taken off (REQUIREMENTS decision 15).
 *
 * @param advance the advance
 * @param number its number (BT-25)
 * @param issueDate its issue date (BT-26)
 * @param groups what is deducted for each category and rate, at least one: net and tax as the advance stated them
 */
public record DeductedAdvance(InvoiceId advance, String number, LocalDate issueDate, List<TaxGroup> groups) {
    public DeductedAdvance {
        Objects.requireNonNull(advance, "advance");
        Objects.requireNonNull(number, "number");
        StorableDayValidator.require(issueDate);
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("Of an advance something is deducted, or it is not named");
        }
    }

    /** What stands of an advance. */
    static DeductedAdvance of(StandingInvoice advance) {
        return new DeductedAdvance(
                advance.invoice().id(),
                advance.invoice().number(),
                advance.invoice().issueDate(),
                standing(advance));
    }

    /** The groups of which something stands. */
    static List<TaxGroup> standing(StandingInvoice advance) {
        return advance.left().groups().stream()
                .filter(group -> !group.taxable().isZero() || !group.tax().isZero())
                .toList();
    }

    /** What is deducted without VAT. */
    public Money net() {
        return groups.stream().map(TaxGroup::taxable).reduce(Money::plus).orElseThrow();
    }

    /** The VAT that is deducted. */
    public Money tax() {
        return groups.stream().map(TaxGroup::tax).reduce(Money::plus).orElseThrow();
    }

    /** What is deducted with VAT. */
    public Money gross() {
        return net().plus(tax());
    }
}
