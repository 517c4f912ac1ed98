package io.klientela.settings;

import io.klientela.catalogue.ProductKind;
import io.klientela.catalogue.SalePrice;
import io.klientela.money.UnitPrice;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A product or a service of the catalogue, with its taxes by name. Raw input. Made from {@link #product} or {@link #service} and
 * the methods that add to it.
 *
 * @param kind product or service
 * @param name 1 to 200 characters
 * @param description at most 5,000 characters, or an empty string
 * @param articleNumber unique by folded form, or an empty string
 * @param salePrice what so many units cost, without VAT
 * @param vat the name of a VAT
 * @param levy the name of the levy that it bears beside VAT
 * @param isArchived whether it is out of use
 */
public record ProductSettings(
        ProductKind kind,
        String name,
        String description,
        String articleNumber,
        SalePrice salePrice,
        String vat,
        Optional<String> levy,
        boolean isArchived) {
    public ProductSettings {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(articleNumber, "articleNumber");
        Objects.requireNonNull(salePrice, "salePrice");
        Objects.requireNonNull(vat, "vat");
        Objects.requireNonNull(levy, "levy");
    }

    /** A product in use, by the piece. */
    public static ProductSettings product(String name, UnitPrice price, String vat) {
        return of(ProductKind.PRODUCT, name, price, vat);
    }

    /** A service in use, by the piece; name the unit where it is by the hour. */
    public static ProductSettings service(String name, UnitPrice price, String vat) {
        return of(ProductKind.SERVICE, name, price, vat);
    }

    private static ProductSettings of(ProductKind kind, String name, UnitPrice price, String vat) {
        return new ProductSettings(kind, name, "", "", SalePrice.perPiece(price), vat, Optional.empty(), false);
    }

    public ProductSettings description(String text) {
        return new ProductSettings(kind, name, text, articleNumber, salePrice, vat, levy, isArchived);
    }

    public ProductSettings articleNumber(String number) {
        return new ProductSettings(kind, name, description, number, salePrice, vat, levy, isArchived);
    }

    /** The unit, such as {@code HUR} for hours. */
    public ProductSettings unit(String code) {
        return withSalePrice(salePrice.withUnit(code));
    }

    /** For how many units the price is. */
    public ProductSettings baseQuantity(BigDecimal units) {
        return withSalePrice(salePrice.withBaseQuantity(units));
    }

    private ProductSettings withSalePrice(SalePrice changed) {
        return new ProductSettings(kind, name, description, articleNumber, changed, vat, levy, isArchived);
    }

    /** With a levy beside VAT. */
    public ProductSettings levy(String tax) {
        return new ProductSettings(
                kind, name, description, articleNumber, salePrice, vat, Optional.of(tax), isArchived);
    }

    /** The product out of use. */
    public ProductSettings asArchived() {
        return new ProductSettings(kind, name, description, articleNumber, salePrice, vat, levy, true);
    }

    /** Where it stands in a document: its article number tells it apart better than its name. */
    String place() {
        return "products/" + (articleNumber.isBlank() ? name : articleNumber).strip();
    }
}
