package io.klientela.settings;

import io.klientela.catalogue.TaxRule;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.Vat;
import java.util.Objects;

/**
 * A tax of the catalogue. Raw input.
 *
 * @param name unique by folded form
 * @param rule VAT or a levy; VAT whose category asks for a reason has one
 * @param isArchived whether it is out of use
 */
public record TaxSettings(String name, TaxRule rule, boolean isArchived) {
    public TaxSettings {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rule, "rule");
    }

    /** VAT in use. */
    public static TaxSettings vat(String name, Vat vat) {
        return new TaxSettings(name, new TaxRule.OfVat(vat), false);
    }

    /** A levy in use. */
    public static TaxSettings levy(String name, ChargeAmount amount, Levy.Place place) {
        return new TaxSettings(name, new TaxRule.OfLevy(amount, place), false);
    }

    /** The tax out of use. */
    public TaxSettings asArchived() {
        return new TaxSettings(name, rule, true);
    }
}
