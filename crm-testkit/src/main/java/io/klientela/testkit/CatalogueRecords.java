package io.klientela.testkit;

import io.klientela.catalogue.Product;
import io.klientela.catalogue.ProductKind;
import io.klientela.catalogue.ProductTaxes;
import io.klientela.catalogue.SalePrice;
import io.klientela.catalogue.Tax;
import io.klientela.catalogue.TaxRule;
import io.klientela.id.ProductId;
import io.klientela.id.TaxId;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.Vat;
import io.klientela.tax.VatCategory;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Taxes, products and services: full ones, and such as have nothing that may be missing. */
final class CatalogueRecords {
    private static final int SHORT = 100;
    private static final int NAME = 200;
    private static final int REASON = 1000;
    private static final int DESCRIPTION = 5000;

    private CatalogueRecords() {}

    static Kept<Tax> vat() {
        return taxes(
                "VAT of the catalogue",
                text -> new TaxRule.OfVat(
                        Vat.of(VatCategory.SPLIT_PAYMENT, new BigDecimal("22.000001"), Texts.cut(text, REASON))),
                new TaxRule.OfVat(Vat.zero()));
    }

    static Kept<Tax> levy() {
        return taxes(
                "levy of the catalogue",
                text -> new TaxRule.OfLevy(
                        ChargeAmount.percent("2.0000000001", Money.of("1000000000.01", "EUR")),
                        Levy.Place.OUTSIDE_VAT_BASE),
                new TaxRule.OfLevy(ChargeAmount.of(Money.of("0.100", "KWD")), Levy.Place.INSIDE_VAT_BASE));
    }

    private static Kept<Tax> taxes(String name, Function<String, TaxRule> full, TaxRule bare) {
        return new Kept<>(
                name,
                (ground, text) -> new Tax(
                        new TaxId(ground.newId()),
                        ground.project,
                        Texts.cut(name.charAt(0) + text, SHORT),
                        full.apply(text),
                        true,
                        7),
                ground -> ground.tax(new TaxId(ground.newId()), "Bare " + name, bare),
                (stores, tax) -> stores.taxes().insert(tax),
                Optional.of((stores, tax) -> stores.taxes().update(tax)),
                (stores, tax) -> stores.taxes().find(tax.project(), tax.id()));
    }

    static Kept<Product> products() {
        return new Kept<>(
                "product",
                CatalogueRecords::full,
                ground -> product(ground, "Bare"),
                (stores, product) -> stores.products().insert(product),
                Optional.of((stores, product) -> stores.products().update(product)),
                (stores, product) -> stores.products().find(product.project(), product.id()));
    }

    private static Product full(Ground ground, String text) {
        return new Product(
                new ProductId(ground.newId()),
                ground.project,
                ProductKind.SERVICE,
                Texts.cut(text, NAME),
                Texts.cut(text, DESCRIPTION),
                Texts.cut(text, SHORT),
                new SalePrice(
                        UnitPrice.of("12345678901234.0123456789", "JPY"), new BigDecimal("1000.0000000001"), "KWH"),
                new ProductTaxes(ground.vat, Optional.of(ground.levy)),
                true,
                7);
    }

    /** In use, with nothing that may be missing. */
    static Product product(Ground ground, String name) {
        return new Product(
                new ProductId(ground.newId()),
                ground.project,
                ProductKind.PRODUCT,
                name,
                "",
                "",
                SalePrice.perPiece(UnitPrice.of("0", "PLN")),
                new ProductTaxes(ground.vat, Optional.empty()),
                false,
                1);
    }
}
