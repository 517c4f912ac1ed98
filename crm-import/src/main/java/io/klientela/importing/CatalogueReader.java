package io.klientela.importing;

import io.klientela.catalogue.ProductKind;
import io.klientela.catalogue.SalePrice;
import io.klientela.catalogue.TaxRule;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.settings.ProductSettings;
import io.klientela.settings.SettingsDocument;
import io.klientela.settings.TaxSettings;
import io.klientela.settings.TermsSettings;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.Percentage;
import io.klientela.tax.Vat;
import io.klientela.tax.VatCategory;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads taxes, products and terms from JSON, strictly. Numbers with decimals stand in quotes. */
final class CatalogueReader {
    private CatalogueReader() {}

    static SettingsDocument addTo(SettingsDocument document, JsonPlace root) {
        SettingsDocument read = document;
        Optional<JsonPlace> taxes = root.find("taxes");
        if (taxes.isPresent()) {
            read = read.withTaxes(
                    taxes.get().elements().stream().map(CatalogueReader::tax).toList());
        }
        Optional<JsonPlace> products = root.find("products");
        if (products.isPresent()) {
            read = read.withProducts(products.get().elements().stream()
                    .map(CatalogueReader::product)
                    .toList());
        }
        Optional<JsonPlace> terms = root.find("terms");
        return terms.isPresent() ? read.withTerms(terms(terms.get())) : read;
    }

    private static TaxSettings tax(JsonPlace tax) {
        tax.requireObject(Set.of("name", "vat", "levy", "archived"));
        Optional<TaxRule> vat = tax.find("vat").map(CatalogueReader::vat);
        Optional<TaxRule> levy = tax.find("levy").map(CatalogueReader::levy);
        if (vat.isPresent() == levy.isPresent()) {
            throw tax.refuse("should have either a vat or a levy");
        }
        return new TaxSettings(tax.get("name").text(), vat.or(() -> levy).orElseThrow(), tax.flag("archived"));
    }

    private static TaxRule vat(JsonPlace vat) {
        vat.requireObject(Set.of("category", "rate", "reason"));
        JsonPlace code = vat.get("category");
        VatCategory category = code.named("VAT category", VatCategory::ofCode, code.text());
        BigDecimal rate = vat.find("rate").map(JsonPlace::decimal).orElse(BigDecimal.ZERO);
        String reason = text(vat, "reason");
        return new TaxRule.OfVat(vat.fit(() -> Vat.of(category, rate, reason)));
    }

    private static TaxRule levy(JsonPlace levy) {
        levy.requireObject(Set.of("amount", "percent", "base", "currency", "place"));
        JsonPlace code = levy.get("place");
        Levy.Place place = code.named("place of a levy", CatalogueReader::place, code.text());
        Optional<JsonPlace> percent = levy.find("percent");
        Optional<JsonPlace> amount = levy.find(percent.isPresent() ? "base" : "amount");
        if (percent.isPresent() == levy.find("amount").isPresent()
                || (percent.isEmpty() && levy.find("base").isPresent())) {
            throw levy.refuse("should have either an amount, or a percent and perhaps its base");
        }
        if (amount.isPresent() != levy.find("currency").isPresent()) {
            throw levy.refuse("should have a currency with an amount or a base, and none otherwise");
        }
        Optional<Money> money = amount.map(figure -> money(figure, levy));
        ChargeAmount of = percent.<ChargeAmount>map(rate -> rate.fit(() -> new Percentage(rate.decimal(), money)))
                .orElseGet(() -> ChargeAmount.of(money.orElseThrow()));
        return new TaxRule.OfLevy(of, place);
    }

    private static Money money(JsonPlace amount, JsonPlace parent) {
        CurrencyCode currency = currency(parent);
        return amount.fit(() -> Money.of(amount.decimal(), currency));
    }

    private static CurrencyCode currency(JsonPlace parent) {
        JsonPlace code = parent.get("currency");
        return code.named("currency", CurrencyCode::of, code.text());
    }

    private static ProductSettings product(JsonPlace product) {
        product.requireObject(Set.of(
                "kind",
                "name",
                "description",
                "articleNumber",
                "price",
                "currency",
                "baseQuantity",
                "unit",
                "vat",
                "levy",
                "archived"));
        JsonPlace kind = product.get("kind");
        return new ProductSettings(
                kind.named("kind of products", CatalogueReader::kind, kind.text()),
                product.get("name").text(),
                text(product, "description"),
                text(product, "articleNumber"),
                price(product),
                product.get("vat").text(),
                product.find("levy").map(JsonPlace::text),
                product.flag("archived"));
    }

    /** Each part by itself, so that what is wrong is told where it stands. */
    private static SalePrice price(JsonPlace product) {
        JsonPlace amount = product.get("price");
        CurrencyCode currency = currency(product);
        SalePrice price = amount.fit(() -> SalePrice.perPiece(new UnitPrice(amount.decimal(), currency)));
        Optional<JsonPlace> units = product.find("baseQuantity");
        SalePrice based = units.map(place -> place.fit(() -> price.withBaseQuantity(place.decimal())))
                .orElse(price);
        Optional<JsonPlace> unit = product.find("unit");
        return unit.map(place -> place.fit(() -> based.withUnit(place.text()))).orElse(based);
    }

    private static TermsSettings terms(JsonPlace terms) {
        terms.requireObject(Set.of("text", "paymentDays"));
        return new TermsSettings(text(terms, "text"), terms.find("paymentDays").map(JsonPlace::integer));
    }

    private static String text(JsonPlace parent, String field) {
        return parent.find(field).map(JsonPlace::text).orElse("");
    }

    private static ProductKind kind(String code) {
        return coded(ProductKind.values(), ProductKind::code, code);
    }

    private static Levy.Place place(String code) {
        return coded(Levy.Place.values(), CatalogueTree::code, code);
    }

    private static <T> T coded(T[] values, Function<T, String> codeOf, String code) {
        return Stream.of(values)
                .filter(value -> codeOf.apply(value).equals(code))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
