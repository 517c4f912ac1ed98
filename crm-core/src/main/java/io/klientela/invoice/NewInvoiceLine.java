package io.klientela.invoice;

import io.klientela.catalogue.Offer;
import io.klientela.catalogue.Product;
import io.klientela.money.UnitPrice;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.ChargeReason;
import io.klientela.tax.Levy;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PricedLine;
import io.klientela.tax.TotalsPolicy;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A line as typed in.
 *
 * @param name what is sold
 * @param description more about it
 * @param articleNumber the seller's number of it
 * @param note about the line
 * @param quantity how much of it, a decimal number with a dot
 * @param unit a code of UN/ECE Recommendation 20
 * @param price the price of one unit, or of so many as {@code baseQuantity} says
 * @param baseQuantity for how many units the price is, a decimal number with a dot, above zero
 * @param discountPercent 0 to 100, a decimal number with a dot; an allowance that comes before the other ones
 * @param charges allowances and charges, at most 19
 * @param levy a tax beside VAT
 * @param vat category and rate
 * @param vatName what the VAT is called
 * @param offer the product whose price it has, which is without VAT; empty for a line with a price of its own
 */
public record NewInvoiceLine(
        @Size(max = InvoiceLine.MAX_NAME) @WellFormed(Form.NAME)
        String name,

        @Size(max = InvoiceLine.MAX_DESCRIPTION) @WellFormed(Form.TEXT)
        String description,

        @Size(max = InvoiceLine.MAX_ARTICLE_NUMBER) @WellFormed(Form.TEXT)
        String articleNumber,

        @Size(max = InvoiceLine.MAX_NOTE) @WellFormed(Form.TEXT)
        String note,

        @NotBlank @WellFormed(Form.DECIMAL) String quantity,
        @NotNull @Pattern(regexp = "[A-Z0-9]{1,3}") String unit,
        UnitPrice price,

        @NotBlank @WellFormed(Form.DECIMAL) @DecimalMin(value = "0", inclusive = false)
        String baseQuantity,

        @NotBlank @WellFormed(Form.DECIMAL) @DecimalMin("0") @DecimalMax("100")
        String discountPercent,

        @Size(max = InvoiceLine.MAX_CHARGES - 1) List<LineCharge> charges,
        Optional<Levy> levy,
        Vat vat,

        @Size(max = InvoiceLine.MAX_VAT_NAME) @WellFormed(Form.TEXT)
        String vatName,

        Optional<Offer> offer) {
    public NewInvoiceLine {
        charges = List.copyOf(charges);
    }

    public static NewInvoiceLine of(String name, String quantity, UnitPrice price, Vat vat) {
        return new NewInvoiceLine(
                name,
                "",
                "",
                "",
                quantity,
                InvoiceLine.PIECE,
                price,
                "1",
                "0",
                List.of(),
                Optional.empty(),
                vat,
                "",
                Optional.empty());
    }

    /**
     * A line of what a product and its taxes are at the moment; a later change of them does not alter it. The price is without
     * VAT: an invoice of gross entry refuses the line with {@link NetPriceException}.
     */
    public static NewInvoiceLine of(Offer offer, String quantity) {
        Product product = offer.product();
        return new NewInvoiceLine(
                product.name(),
                product.description(),
                product.articleNumber(),
                "",
                quantity,
                product.salePrice().unit(),
                product.salePrice().price(),
                product.salePrice().baseQuantity().toPlainString(),
                "0",
                List.of(),
                offer.levy(),
                offer.vat(),
                offer.vatName(),
                Optional.of(offer));
    }

    /** More about what is sold (BT-154). */
    public NewInvoiceLine description(String text) {
        return changed(copy -> copy.description = text);
    }

    /** The seller's number of what is sold (BT-155). */
    public NewInvoiceLine articleNumber(String number) {
        return changed(copy -> copy.articleNumber = number);
    }

    /** What its VAT is called, such as in the list of taxes; a line of a product has it from there. */
    public NewInvoiceLine vatName(String text) {
        return changed(copy -> copy.vatName = text);
    }

    /** About the line (BT-127). */
    public NewInvoiceLine note(String text) {
        return changed(copy -> copy.note = text);
    }

    /** The unit, such as {@code HUR} for hours; pieces unless named. */
    public NewInvoiceLine unit(String code) {
        return changed(copy -> copy.unit = code);
    }

    /** For how many units the price is (BT-149); for one unless named. */
    public NewInvoiceLine baseQuantity(String units) {
        return changed(copy -> copy.baseQuantity = units);
    }

    /** A discount: an allowance of so many percent of quantity × price (BT-138), for reason 95 of UNCL 5189. */
    public NewInvoiceLine discountPercent(String percent) {
        return changed(copy -> copy.discountPercent = percent);
    }

    /** Adds an allowance or a charge (BG-27, BG-28). */
    public NewInvoiceLine charge(LineCharge charge) {
        return changed(copy -> copy.charges =
                Stream.concat(charges.stream(), Stream.of(charge)).toList());
    }

    /** The tax that it bears beside VAT (REQUIREMENTS decision 11). */
    public NewInvoiceLine levy(Levy tax) {
        return changed(copy -> copy.levy = Optional.of(tax));
    }

    /** @throws NetPriceException if it has the price of a product, which is without VAT, and prices are with it by that policy */
    InvoiceLine toLine(TotalsPolicy policy) {
        offer.ifPresent(product -> NetPriceException.refuseGrossEntry(policy, product));
        BigDecimal discount = new BigDecimal(discountPercent);
        Stream<LineCharge> discounts = discount.signum() == 0
                ? Stream.of()
                : Stream.of(LineCharge.allowance(ChargeAmount.percent(discountPercent))
                        .because(ChargeReason.DISCOUNT));
        PricedLine priced = new PricedLine(
                new BigDecimal(quantity),
                price,
                new BigDecimal(baseQuantity),
                Stream.concat(discounts, charges.stream()).toList(),
                levy,
                vat);
        return new InvoiceLine(
                name.strip(), description.strip(), articleNumber.strip(), note.strip(), unit, priced, vatName.strip());
    }

    private NewInvoiceLine changed(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.line();
    }

    /** A copy on its way to being another state, so that a change names the one field that it is about. */
    private static final class Copy {
        private final NewInvoiceLine from;
        private String description;
        private String articleNumber;
        private String note;
        private String unit;
        private String baseQuantity;
        private String discountPercent;
        private List<LineCharge> charges;
        private Optional<Levy> levy;
        private String vatName;

        Copy(NewInvoiceLine from) {
            this.from = from;
            description = from.description;
            articleNumber = from.articleNumber;
            note = from.note;
            unit = from.unit;
            baseQuantity = from.baseQuantity;
            discountPercent = from.discountPercent;
            charges = from.charges;
            levy = from.levy;
            vatName = from.vatName;
        }

        NewInvoiceLine line() {
            return new NewInvoiceLine(
                    from.name,
                    description,
                    articleNumber,
                    note,
                    from.quantity,
                    unit,
                    from.price,
                    baseQuantity,
                    discountPercent,
                    charges,
                    levy,
                    from.vat,
                    vatName,
                    from.offer);
        }
    }
}
