package io.klientela.invoice;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.PayableRounding;
import io.klientela.tax.TaxCurrency;
import io.klientela.tax.TotalsPolicy;
import io.klientela.validation.StorableDayValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the lines of an invoice become the amount due. Immutable; each {@code with} method returns a changed copy.
 *
 * @param policy whether prices are with VAT or without it, and how often VAT is rounded (REQUIREMENTS decision 10)
 * @param charges at most 100 allowances and charges of the whole invoice (BG-20, BG-21)
 * @param prepaid what was paid already (BT-113)
 * @param rounding how the amount due becomes a round one (BT-114)
 * @param taxCurrency the currency in which the VAT is stated as well, with its rate (BT-6)
 */
public record Pricing(
        TotalsPolicy policy,
        List<DocumentCharge> charges,
        Money prepaid,
        PayableRounding rounding,
        Optional<TaxCurrency> taxCurrency) {
    static final int MAX_CHARGES = 100;

    /**
     * Checks that everything fits together.
     *
     * @throws io.klientela.money.CurrencyMismatchException if an amount is in another currency than what is prepaid
     * @throws IllegalArgumentException if the day of the rate is not of the years 1000 to 9999
     * @throws TaxCurrencyException if the tax currency is that of what is prepaid
     */
    public Pricing {
        Objects.requireNonNull(policy, "policy");
        charges = List.copyOf(charges);
        if (charges.size() > MAX_CHARGES) {
            throw new IllegalArgumentException("An invoice has at most " + MAX_CHARGES + " allowances and charges");
        }
        for (DocumentCharge charge : charges) {
            charge.amount().requireCurrency(prepaid.currency());
        }
        rounding.requireCurrency(prepaid.currency());
        taxCurrency.ifPresent(other -> {
            StorableDayValidator.require(other.date());
            requireOther(other.currency(), prepaid.currency());
        });
    }

    /** Net prices, VAT rounded once per category and rate, nothing besides: EN 16931 by default. */
    public static Pricing of(CurrencyCode currency) {
        Money nothing = Money.zero(currency);
        return new Pricing(
                TotalsPolicy.NET_PER_DOCUMENT,
                List.of(),
                nothing,
                new PayableRounding.Fixed(nothing),
                Optional.empty());
    }

    public Pricing withPolicy(TotalsPolicy changed) {
        return new Pricing(changed, charges, prepaid, rounding, taxCurrency);
    }

    public Pricing withCharges(List<DocumentCharge> changed) {
        return new Pricing(policy, changed, prepaid, rounding, taxCurrency);
    }

    /** Adds an allowance or a charge. */
    public Pricing plusCharge(DocumentCharge charge) {
        List<DocumentCharge> longer = new ArrayList<>(charges);
        longer.add(charge);
        return withCharges(longer);
    }

    public Pricing withPrepaid(Money changed) {
        return new Pricing(policy, charges, changed, rounding, taxCurrency);
    }

    public Pricing withRounding(PayableRounding changed) {
        return new Pricing(policy, charges, prepaid, changed, taxCurrency);
    }

    public Pricing withTaxCurrency(Optional<TaxCurrency> changed) {
        return new Pricing(policy, charges, prepaid, rounding, changed);
    }

    private static void requireOther(CurrencyCode ofTax, CurrencyCode ofInvoice) {
        if (ofTax.equals(ofInvoice)) {
            throw new TaxCurrencyException(ofInvoice);
        }
    }
}
