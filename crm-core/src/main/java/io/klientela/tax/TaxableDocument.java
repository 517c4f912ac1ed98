package io.klientela.tax;

import io.klientela.money.CurrencyCode;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that the totals of a document follow from.
 *
 * @param policy how they follow; it says too whether amounts are without VAT or with it
 * @param currency BT-5; every amount is in it
 * @param lines in the order of the document
 * @param charges the allowances and charges of the whole document
 * @param prepaid BT-113: what was paid already
 * @param rounding BT-114: how the amount due becomes a round one
 * @param taxCurrency BT-6, where the tax is accounted for in another currency
 */
public record TaxableDocument(
        TotalsPolicy policy,
        CurrencyCode currency,
        List<TaxableLine> lines,
        List<DocumentCharge> charges,
        Money prepaid,
        PayableRounding rounding,
        Optional<TaxCurrency> taxCurrency) {
    /**
     * Checks that everything fits together.
     *
     * @throws CurrencyMismatchException if an amount is in another currency than the document
     * @throws IllegalArgumentException if a line states its net where amounts are with VAT, or its gross where they are
     *     without
     */
    public TaxableDocument {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(taxCurrency, "taxCurrency");
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        for (int i = 0; i < lines.size(); i++) {
            TaxableLine line = lines.get(i);
            if (!line.currency().equals(currency)) {
                throw new CurrencyMismatchException(currency, line.currency(), "line " + (i + 1));
            }
            if (policy.isGrossEntry() ? line instanceof NetLine : line instanceof GrossLine) {
                throw new IllegalArgumentException("Policy " + policy + " does not fit a line that is "
                        + (policy.isGrossEntry() ? "net" : "gross")
                        + "; give all lines with VAT or all without, a line without tax is both");
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
        return of(TotalsPolicy.NET_PER_DOCUMENT, currency, lines);
    }

    /** These lines, nothing else, by this policy. */
    public static TaxableDocument of(TotalsPolicy policy, CurrencyCode currency, List<? extends TaxableLine> lines) {
        Money nothing = Money.zero(currency);
        return new TaxableDocument(
                policy,
                currency,
                List.copyOf(lines),
                List.of(),
                nothing,
                new PayableRounding.Fixed(nothing),
                Optional.empty());
    }

    /** The same document by this policy. */
    public TaxableDocument withPolicy(TotalsPolicy newPolicy) {
        return new TaxableDocument(newPolicy, currency, lines, charges, prepaid, rounding, taxCurrency);
    }

    /** The same document with these allowances and charges instead of the ones it had. */
    public TaxableDocument withCharges(List<DocumentCharge> newCharges) {
        return new TaxableDocument(policy, currency, lines, newCharges, prepaid, rounding, taxCurrency);
    }

    /** The same document, so much of it paid already (BT-113). */
    public TaxableDocument withPrepaid(Money newPrepaid) {
        return new TaxableDocument(policy, currency, lines, charges, newPrepaid, rounding, taxCurrency);
    }

    /** The same document, its amount due rounded by so much (BT-114). */
    public TaxableDocument withRounding(Money newRounding) {
        return withRounding(new PayableRounding.Fixed(newRounding));
    }

    /** The same document, its amount due rounded to the nearest multiple of the smallest coin (BT-114). */
    public TaxableDocument withCashStep(Money step) {
        return withRounding(new PayableRounding.ToCashStep(step));
    }

    private TaxableDocument withRounding(PayableRounding newRounding) {
        return new TaxableDocument(policy, currency, lines, charges, prepaid, newRounding, taxCurrency);
    }

    /** The same document, its tax stated in a second currency as well (BT-6, BT-111). */
    public TaxableDocument withTaxCurrency(TaxCurrency newTaxCurrency) {
        return new TaxableDocument(policy, currency, lines, charges, prepaid, rounding, Optional.of(newTaxCurrency));
    }

    /**
     * Divides an allowance or charge that concerns the whole document: one for each tax group of the lines, in proportion
     * to what the lines of the group come to, by largest remainder. The parts add up to {@code amount}.
     *
     * @return in the order of the groups, their reasons left to the caller; a group whose lines come to nothing gets none
     * @throws IllegalArgumentException if the lines of a group come to less than nothing, or all of them to nothing
     */
    public List<DocumentCharge> spread(ChargeKind kind, Money amount) {
        TaxGroups groups = new TaxGroups(policy, currency);
        for (TaxableLine line : lines) {
            groups.add(line.vat(), TotalsEngine.lineAmount(line));
        }
        List<TaxGroup> taxed = groups.taxed();
        List<BigDecimal> weights =
                taxed.stream().map(group -> entered(group).amount()).toList();
        List<Money> parts = amount.allocate(weights);
        List<DocumentCharge> spread = new ArrayList<>();
        for (int i = 0; i < taxed.size(); i++) {
            TaxGroup group = taxed.get(i);
            if (weights.get(i).signum() != 0) {
                Vat vat = Vat.of(group.category(), group.rate(), "");
                spread.add(new DocumentCharge(kind, ChargeAmount.of(parts.get(i)), vat, ChargeReason.NONE));
            }
        }
        return spread;
    }

    private Money entered(TaxGroup group) {
        return policy.isGrossEntry() ? group.taxable().plus(group.tax()) : group.taxable();
    }
}
