package io.klientela.catalogue;

import io.klientela.id.TaxId;
import io.klientela.money.UnitPrice;
import io.klientela.session.UnitOfWork;
import io.klientela.text.Messages;
import io.klientela.validation.Faults;
import io.klientela.validation.WellFormed;
import io.klientela.validation.WellFormed.Form;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The command to add a product or a service. Raw input: it is validated as a whole when it is carried out.
 *
 * @param kind product or service
 * @param name what is sold
 * @param description more about it
 * @param articleNumber unique in the project, whatever the case and the accents; or an empty string
 * @param price what one unit costs without VAT, or so many as {@code baseQuantity} says; not negative
 * @param baseQuantity for how many units the price is, a decimal number with a dot, above zero
 * @param unit a code of UN/ECE Recommendation 20
 * @param vat a VAT of the list
 * @param levy a levy of the list
 */
public record NewProduct(
        ProductKind kind,

        @Size(max = Product.MAX_NAME) @WellFormed(Form.NAME) String name,

        @Size(max = Product.MAX_DESCRIPTION) @WellFormed(Form.TEXT)
        String description,

        @Size(max = Product.MAX_ARTICLE_NUMBER) @WellFormed(Form.TEXT)
        String articleNumber,

        UnitPrice price,

        @NotBlank @WellFormed(Form.DECIMAL) @DecimalMin(value = "0", inclusive = false)
        String baseQuantity,

        @NotNull @Pattern(regexp = SalePrice.UNIT_FORM) String unit,
        TaxId vat,
        Optional<TaxId> levy) {
    private static final String NEGATIVE = "io.klientela.catalogue.NewProduct.price";

    /** A product by the piece. */
    public static NewProduct product(String name, UnitPrice price, TaxId vat) {
        return new NewProduct(ProductKind.PRODUCT, name, "", "", price, "1", SalePrice.PIECE, vat, Optional.empty());
    }

    /** A service by the piece; name the unit where it is by the hour. */
    public static NewProduct service(String name, UnitPrice price, TaxId vat) {
        return new NewProduct(ProductKind.SERVICE, name, "", "", price, "1", SalePrice.PIECE, vat, Optional.empty());
    }

    /** More about it (BT-154). */
    public NewProduct description(String text) {
        return new NewProduct(kind, name, text, articleNumber, price, baseQuantity, unit, vat, levy);
    }

    /** The number by which the seller knows it (BT-155). */
    public NewProduct articleNumber(String number) {
        return new NewProduct(kind, name, description, number, price, baseQuantity, unit, vat, levy);
    }

    /** For how many units the price is (BT-149); for one unless named. */
    public NewProduct baseQuantity(String units) {
        return new NewProduct(kind, name, description, articleNumber, price, units, unit, vat, levy);
    }

    /** The unit, such as {@code HUR} for hours; pieces unless named. */
    public NewProduct unit(String code) {
        return new NewProduct(kind, name, description, articleNumber, price, baseQuantity, code, vat, levy);
    }

    /** The tax that it bears beside VAT (REQUIREMENTS decision 11). */
    public NewProduct levy(TaxId tax) {
        return new NewProduct(kind, name, description, articleNumber, price, baseQuantity, unit, vat, Optional.of(tax));
    }

    /** What annotations cannot tell: that the price is negative (BR-27). */
    Faults faults(UnitOfWork<?> unit) {
        return price.amount().signum() < 0
                ? new Faults(List.of(new Faults.Fault(
                        "price", "", Messages.of(NEGATIVE, unit.viewer().language()))))
                : new Faults(List.of());
    }

    SalePrice salePrice() {
        return new SalePrice(price, new BigDecimal(baseQuantity), unit);
    }
}
