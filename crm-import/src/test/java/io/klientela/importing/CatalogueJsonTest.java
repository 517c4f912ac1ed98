package io.klientela.importing;

import static io.klientela.importing.SettingsJsonTest.read;
import static io.klientela.importing.SettingsJsonTest.texts;
import static io.klientela.importing.SettingsJsonTest.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.CrmSession;
import io.klientela.catalogue.NewProduct;
import io.klientela.catalogue.NewTax;
import io.klientela.catalogue.ProductKind;
import io.klientela.catalogue.SalePrice;
import io.klientela.catalogue.TaxRule;
import io.klientela.id.TaxId;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.settings.ProductSettings;
import io.klientela.settings.SettingsDocument;
import io.klientela.settings.TaxSettings;
import io.klientela.settings.TermsSettings;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.Vat;
import io.klientela.tax.VatCategory;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taxes, products and terms as JSON. */
class CatalogueJsonTest {
    @Property
    void whatIsWrittenIsReadBackEqual(@ForAll("documents") SettingsDocument document) throws IOException {
        assertThat(read(written(document))).isEqualTo(document);
    }

    @Test
    void theCatalogueLeavesOneProjectAndEntersAnother() throws IOException {
        CrmSession source = Office.open().desk();
        CrmSession target = Office.open().desk();
        TaxId vat =
                source.taxes().add(NewTax.vat("VAT 23%", Vat.standard("23"))).id();
        TaxId levy = source.taxes()
                .add(NewTax.levy("Recycling", ChargeAmount.of(Money.of("2.50", "PLN")), Levy.Place.INSIDE_VAT_BASE))
                .id();
        source.products()
                .add(NewProduct.service("Wdrożenie", UnitPrice.of("480.00", "PLN"), vat)
                        .articleNumber("W-1")
                        .unit("HUR")
                        .levy(levy));
        source.terms().save(source.terms().get().withText("Przelewem").withPaymentDays(30));
        String json = written(source.settings().export());

        target.settings().apply(read(json));

        assertThat(target.settings().export()).isEqualTo(source.settings().export());
        assertThat(json)
                .contains(
                        "\"rate\" : \"23\"",
                        "\"amount\" : \"2.50\"",
                        "\"place\" : \"inside-vat-base\"",
                        "\"price\" : \"480.00\"",
                        "\"unit\" : \"HUR\"",
                        "\"paymentDays\" : 30")
                .doesNotContain("baseQuantity", "description");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"taxes\":{} | /taxes",
                "\"taxes\":[{\"vat\":{\"category\":\"Z\"}}] | /taxes/0/name",
                "\"taxes\":[{\"name\":\"A\"}] | /taxes/0",
                "\"taxes\":[{\"name\":\"A\",\"vat\":{\"category\":\"Z\"},\"levy\":{\"percent\":\"1\",\"place\":\"inside-vat-base\"}}] | /taxes/0",
                "\"taxes\":[{\"name\":\"A\",\"vat\":{\"category\":\"X\"}}] | /taxes/0/vat/category",
                "\"taxes\":[{\"name\":\"A\",\"vat\":{\"category\":\"S\",\"rate\":23}}] | /taxes/0/vat/rate",
                "\"taxes\":[{\"name\":\"A\",\"vat\":{\"category\":\"S\"}}] | /taxes/0/vat",
                "\"taxes\":[{\"name\":\"A\",\"vat\":{\"category\":\"Z\",\"reason\":\"why\"}}] | /taxes/0/vat",
                "\"taxes\":[{\"name\":\"A\",\"vat\":{\"category\":\"Z\",\"percent\":\"1\"}}] | /taxes/0/vat/percent",
                "\"taxes\":[{\"name\":\"A\",\"levy\":{\"percent\":\"1\",\"place\":\"beside\"}}] | /taxes/0/levy/place",
                "\"taxes\":[{\"name\":\"A\",\"levy\":{\"place\":\"inside-vat-base\"}}] | /taxes/0/levy",
                "\"taxes\":[{\"name\":\"A\",\"levy\":{\"percent\":\"1\",\"amount\":\"1\",\"place\":\"inside-vat-base\"}}] | /taxes/0/levy",
                "\"taxes\":[{\"name\":\"A\",\"levy\":{\"amount\":\"1\",\"base\":\"1\",\"currency\":\"PLN\",\"place\":\"inside-vat-base\"}}] | /taxes/0/levy",
                "\"taxes\":[{\"name\":\"A\",\"levy\":{\"amount\":\"1\",\"place\":\"inside-vat-base\"}}] | /taxes/0/levy",
                "\"taxes\":[{\"name\":\"A\",\"levy\":{\"percent\":\"1\",\"currency\":\"PLN\",\"place\":\"inside-vat-base\"}}] | /taxes/0/levy",
                "\"taxes\":[{\"name\":\"A\",\"levy\":{\"percent\":\"-1\",\"place\":\"inside-vat-base\"}}] | /taxes/0/levy/percent",
                "\"taxes\":[{\"name\":\"A\",\"levy\":{\"amount\":\"0.001\",\"currency\":\"PLN\",\"place\":\"inside-vat-base\"}}] | /taxes/0/levy/amount",
                "\"taxes\":[{\"name\":\"A\",\"levy\":{\"amount\":\"1\",\"currency\":\"ZZZ\",\"place\":\"inside-vat-base\"}}] | /taxes/0/levy/currency",
                "\"taxes\":[{\"name\":\"A\",\"vat\":{\"category\":\"Z\"},\"archived\":1}] | /taxes/0/archived",
                "\"products\":[{\"kind\":\"thing\"}] | /products/0/kind",
                "\"products\":[{\"kind\":\"service\",\"title\":\"A\"}] | /products/0/title",
                "\"products\":[{\"kind\":\"service\",\"name\":\"A\"}] | /products/0/price",
                "\"products\":[{\"kind\":\"service\",\"name\":\"A\",\"price\":\"1\"}] | /products/0/currency",
                "\"products\":[{\"kind\":\"service\",\"name\":\"A\",\"price\":\"-1\",\"currency\":\"PLN\"}] | /products/0/price",
                "\"products\":[{\"kind\":\"service\",\"name\":\"A\",\"price\":\"1\",\"currency\":\"PLN\",\"baseQuantity\":\"0\"}] | /products/0/baseQuantity",
                "\"products\":[{\"kind\":\"service\",\"name\":\"A\",\"price\":\"1\",\"currency\":\"PLN\",\"unit\":\"hour\"}] | /products/0/unit",
                "\"products\":[{\"kind\":\"service\",\"name\":\"A\",\"price\":\"1\",\"currency\":\"PLN\"}] | /products/0/vat",
                "\"products\":[{\"kind\":\"service\",\"name\":\"A\",\"price\":\"1\",\"currency\":\"PLN\",\"vat\":\"A\",\"levy\":1}] | /products/0/levy",
                "\"terms\":\"A\" | /terms",
                "\"terms\":{\"paymentDays\":\"14\"} | /terms/paymentDays"
            })
    void saysWhereItCannotBeRead(String part, String place) {
        assertThatThrownBy(() -> read("{\"version\":1," + part + "}"))
                .isInstanceOfSatisfying(
                        UnreadableSettingsException.class,
                        refused -> assertThat(refused.place()).isEqualTo(place));
    }

    @Provide
    Arbitrary<SettingsDocument> documents() {
        Arbitrary<TermsSettings> terms =
                Combinators.combine(texts(), Arbitraries.integers().optional()).as(TermsSettings::new);
        return Combinators.combine(
                        taxes().list().ofMaxSize(4).optional(),
                        products().list().ofMaxSize(4).optional(),
                        terms.optional())
                .as((taxes, products, usual) ->
                        new SettingsDocument(Map.of(), List.of(), Map.of(), taxes, products, usual));
    }

    private static Arbitrary<TaxSettings> taxes() {
        Arbitrary<TaxRule> rules = Arbitraries.of(
                new TaxRule.OfVat(Vat.standard("23")),
                new TaxRule.OfVat(Vat.standard("0.000001")),
                new TaxRule.OfVat(Vat.zero()),
                new TaxRule.OfVat(Vat.of(VatCategory.SPLIT_PAYMENT, BigDecimal.ZERO, "")),
                new TaxRule.OfVat(Vat.exempt("art. 43 \"ust.\" 1")),
                new TaxRule.OfVat(Vat.of(VatCategory.EXEMPT, BigDecimal.ZERO, "")),
                new TaxRule.OfLevy(ChargeAmount.percent("2.0000000001"), Levy.Place.OUTSIDE_VAT_BASE),
                new TaxRule.OfLevy(
                        ChargeAmount.percent("1E+2", Money.of("1000000000.01", "EUR")), Levy.Place.INSIDE_VAT_BASE),
                new TaxRule.OfLevy(ChargeAmount.of(Money.of("-0.100", "KWD")), Levy.Place.INSIDE_VAT_BASE));
        return Combinators.combine(texts(), rules, Arbitraries.of(true, false)).as(TaxSettings::new);
    }

    private static Arbitrary<ProductSettings> products() {
        Arbitrary<SalePrice> prices = Combinators.combine(
                        Arbitraries.of("0", "0.0000000001", "99.9", "123456789012.5"),
                        Arbitraries.of("PLN", "JPY", "KWD"),
                        Arbitraries.of("1", "12", "0.0000000001", "1E+3"),
                        Arbitraries.of("C62", "HUR", "5"))
                .as((price, currency, units, unit) ->
                        new SalePrice(UnitPrice.of(price, currency), new BigDecimal(units), unit));
        return Combinators.combine(
                        Arbitraries.of(ProductKind.class),
                        texts(),
                        texts(),
                        texts(),
                        prices,
                        texts(),
                        texts().optional(),
                        Arbitraries.of(true, false))
                .as(ProductSettings::new);
    }
}
