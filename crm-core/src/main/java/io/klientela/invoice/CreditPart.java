package io.klientela.invoice;

import io.klientela.money.Money;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.util.Objects;

/** One thing that a credit note gives back. Lines, allowances and charges are numbered from 1, as they are printed. */
public sealed interface CreditPart {
    /**
     * An amount of a line.
     *
     * @param number of the line
     * @param amount with the sign that the line has; without VAT, or with it where the invoice has gross entry
     */
    record OfLine(int number, Money amount) implements CreditPart {
        public OfLine {
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * So many units of a line: {@link io.klientela.tax.TotalsEngine#shareOfUnits their share} of its amount, after those that went
     * before, which may be nothing; the last units take what is left of the amount.
     *
     * @param number of the line
     * @param quantity with the sign that the line has, a decimal number with a dot
     */
    record OfQuantity(
            int number, @NotBlank @WellFormed(Form.DECIMAL) String quantity) implements CreditPart {
        public OfQuantity {
            Objects.requireNonNull(quantity, "quantity");
        }

        BigDecimal units() {
            return new BigDecimal(quantity.strip());
        }
    }

    /**
     * An amount of an allowance or a charge of the whole invoice.
     *
     * @param number of the allowance or charge
     * @param amount with the sign that it has; without VAT, or with it where the invoice has gross entry
     */
    record OfCharge(int number, Money amount) implements CreditPart {
        public OfCharge {
            Objects.requireNonNull(amount, "amount");
        }
    }
}
