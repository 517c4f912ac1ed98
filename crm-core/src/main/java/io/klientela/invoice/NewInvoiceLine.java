package io.klientela.invoice;

import io.klientela.money.UnitPrice;
import io.klientela.tax.Vat;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A line as typed in.
 *
 * @param description what is sold
 * @param quantity how much of it, a decimal number with a dot
 * @param unit a code of UN/ECE Recommendation 20
 * @param price the net price of one unit
 * @param discountPercent 0 to 100, a decimal number with a dot
 * @param vat category and rate
 */
public record NewInvoiceLine(
        @Size(max = InvoiceLine.MAX_DESCRIPTION) @WellFormed(Form.NAME)
        String description,

        @NotBlank @WellFormed(Form.DECIMAL) String quantity,
        @NotNull @Pattern(regexp = "[A-Z0-9]{1,3}") String unit,
        UnitPrice price,

        @NotBlank @WellFormed(Form.DECIMAL) @DecimalMin("0") @DecimalMax("100")
        String discountPercent,

        Vat vat) {
    public static NewInvoiceLine of(String description, String quantity, UnitPrice price, Vat vat) {
        return new NewInvoiceLine(description, quantity, InvoiceLine.PIECE, price, "0", vat);
    }

    /** The unit, such as {@code HUR} for hours; pieces unless named. */
    public NewInvoiceLine unit(String code) {
        return new NewInvoiceLine(description, quantity, code, price, discountPercent, vat);
    }

    public NewInvoiceLine discountPercent(String percent) {
        return new NewInvoiceLine(description, quantity, unit, price, percent, vat);
    }

    InvoiceLine toLine() {
        return new InvoiceLine(
                description.strip(), new BigDecimal(quantity), unit, price, new BigDecimal(discountPercent), vat);
    }
}
