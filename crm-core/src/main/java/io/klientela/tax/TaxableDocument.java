package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * All that the totals of a document follow from.
 *
 * @param policy how they follow
 * @param currency BT-5; every amount is in it
 * @param lines in the order of the document
 * @param charges the allowances and charges of the whole document
 * @param prepaid BT-113: what was paid already
 * @param rounding BT-114: what is put on, or taken off when negative, to make the amount due a round one
 */
public record TaxableDocument(
        TotalsPolicy policy,
        CurrencyCode currency,
        List<TaxableLine> lines,
        List<DocumentCharge> charges,
        Money prepaid,
        Money rounding) {
    /** @throws CurrencyMismatchException if an amount is in another currency than the document */
    public TaxableDocument {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(currency, "currency");
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        for (TaxableLine line : lines) {
            if (!line.currency().equals(currency)) {
                throw new CurrencyMismatchException(currency, line.currency());
            }
        }
        for (DocumentCharge charge : charges) {
            charge.amount().requireCurrency(currency);
        }
        prepaid.requireCurrency(currency);
        rounding.requireCurrency(currency);
    }

    /** These lines, nothing else, by the policy of EN 16931. */
    public static TaxableDocument of(CurrencyCode currency, List<? extends TaxableLine> lines) {
        Money nothing = Money.zero(currency);
        return new TaxableDocument(
                TotalsPolicy.NET_PER_DOCUMENT, currency, List.copyOf(lines), List.of(), nothing, nothing);
    }

    /** The same document by this policy. */
    public TaxableDocument withPolicy(TotalsPolicy newPolicy) {
        return new TaxableDocument(newPolicy, currency, lines, charges, prepaid, rounding);
    }

    /** The same document with these allowances and charges instead of the ones it had. */
    public TaxableDocument withCharges(List<DocumentCharge> newCharges) {
        return new TaxableDocument(policy, currency, lines, newCharges, prepaid, rounding);
    }

    /** The same document, so much of it paid already (BT-113). */
    public TaxableDocument withPrepaid(Money newPrepaid) {
        return new TaxableDocument(policy, currency, lines, charges, newPrepaid, rounding);
    }

    /** The same document, its amount due rounded by so much (BT-114). */
    public TaxableDocument withRounding(Money newRounding) {
        return new TaxableDocument(policy, currency, lines, charges, prepaid, newRounding);
    }
}
