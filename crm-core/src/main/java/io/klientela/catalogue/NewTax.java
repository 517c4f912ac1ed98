package io.klientela.catalogue;

import io.klientela.session.UnitOfWork;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.Vat;
import io.klientela.text.Messages;
import io.klientela.validation.Faults;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The command to add a tax to the list. Raw input: it is validated when it is carried out.
 *
 * @param name the name, unique in the project whatever the case and the accents
 * @param rule VAT or a levy
 */
public record NewTax(
        @Size(max = Tax.MAX_NAME) @WellFormed(Form.NAME) String name, TaxRule rule) {
    private static final String REASON_MISSING = "io.klientela.catalogue.NewTax.reason";

    /** VAT: of a category that asks for a reason with that reason. */
    public static NewTax vat(String name, Vat vat) {
        return new NewTax(name, new TaxRule.OfVat(vat));
    }

    /** A levy, which is printed under this name. */
    public static NewTax levy(String name, ChargeAmount amount, Levy.Place place) {
        return new NewTax(name, new TaxRule.OfLevy(amount, place));
    }

    /** What annotations cannot tell: that the category asks for a reason which is not there. */
    Faults faults(UnitOfWork<?> unit) {
        return rule instanceof TaxRule.OfVat vat && vat.lacksReason()
                ? new Faults(List.of(new Faults.Fault(
                        "rule", "", Messages.of(REASON_MISSING, unit.viewer().language()))))
                : new Faults(List.of());
    }
}
