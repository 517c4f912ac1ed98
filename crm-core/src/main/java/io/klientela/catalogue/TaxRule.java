package io.klientela.catalogue;

import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.FixedAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.Percentage;
import io.klientela.tax.Vat;
import java.util.Objects;
import java.util.Optional;

/** What a tax of the list is: VAT, or a levy beside it (REQUIREMENTS decision 11). */
public sealed interface TaxRule {
    /**
     * VAT.
     *
     * @param vat category, rate and why none is due
     */
    record OfVat(Vat vat) implements TaxRule {
        public OfVat {
            Objects.requireNonNull(vat, "vat");
        }

        /** Whether its category asks for a reason that is not given (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10). */
        public boolean lacksReason() {
            return vat.category().needsReason() && vat.reason().isBlank();
        }
    }

    /**
     * A levy, which is printed under the name of the tax.
     *
     * @param amount an amount, or a percentage of the line amount after its other allowances and charges
     * @param place whether VAT is due on it
     */
    record OfLevy(ChargeAmount amount, Levy.Place place) implements TaxRule {
        public OfLevy {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(place, "place");
        }
    }

    /** The currency of its amounts; VAT and a plain percentage have none. */
    default Optional<CurrencyCode> currency() {
        if (!(this instanceof OfLevy levy)) {
            return Optional.empty();
        }
        return levy.amount() instanceof FixedAmount fixed
                ? Optional.of(fixed.amount().currency())
                : ((Percentage) levy.amount()).base().map(Money::currency);
    }
}
