package io.klientela.importing;

import static io.klientela.importing.SettingsJsonTest.read;
import static io.klientela.importing.SettingsJsonTest.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.CrmSession;
import io.klientela.catalogue.ProductKind;
import io.klientela.catalogue.SalePrice;
import io.klientela.catalogue.TaxRule;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.settings.Leftovers;
import io.klientela.settings.ProductSettings;
import io.klientela.settings.SettingsDocument;
import io.klientela.settings.SettingsReport;
import io.klientela.settings.TaxSettings;
import io.klientela.settings.TermsSettings;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.Vat;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every catalogue that leaves a project and enters another, with products of one name and archived taxes. */
class CarriedCatalogueProperties {
    private static final List<String> VATS = List.of("VAT 23%", "Zwolnione");
    private static final List<String> LEVIES = List.of("Opłata", "Procent");

    @Property(tries = 60)
    void enteringAnEmptyProjectAndLeavingItAgainGivesTheSameFile(
            @ForAll("documents") SettingsDocument first, @ForAll("documents") SettingsDocument second)
            throws IOException {
        CrmSession source = Office.open().desk();
        source.settings().apply(first);
        source.settings().apply(second, Leftovers.ARCHIVE);
        String file = written(source.settings().export());
        CrmSession target = Office.open().desk();

        target.settings().apply(read(file));

        assertThat(written(target.settings().export())).isEqualTo(file);
    }

    @Property(tries = 60)
    void applyingTwiceChangesNothingTheSecondTime(
            @ForAll("documents") SettingsDocument first,
            @ForAll("documents") SettingsDocument second,
            @ForAll Leftovers leftovers) {
        CrmSession desk = Office.open().desk();
        desk.settings().apply(first);
        desk.settings().apply(second, leftovers);
        SettingsDocument before = desk.settings().export();

        SettingsReport again = desk.settings().apply(second, leftovers);

        assertThat(again.changes()).allMatch(change -> change.what() == SettingsReport.What.KEPT_IN_USE);
        assertThat(desk.settings().export()).isEqualTo(before);
    }

    @Provide
    Arbitrary<SettingsDocument> documents() {
        Arbitrary<TermsSettings> terms = Arbitraries.of(
                TermsSettings.of(""),
                TermsSettings.of("Przelewem"),
                TermsSettings.of("").paymentDays(7));
        return Combinators.combine(
                        rates(), archived(), archived(), products().list().ofMaxSize(6), terms)
                .as((rules, isOne, isOther, products, usual) -> SettingsDocument.empty()
                        .withTaxes(List.of(
                                new TaxSettings(VATS.get(0), rules, isOne),
                                new TaxSettings(VATS.get(1), new TaxRule.OfVat(Vat.exempt("art. 43")), isOther),
                                TaxSettings.levy(
                                        LEVIES.get(0),
                                        ChargeAmount.of(Money.of("2.50", "PLN")),
                                        Levy.Place.INSIDE_VAT_BASE),
                                new TaxSettings(
                                        LEVIES.get(1),
                                        new TaxRule.OfLevy(ChargeAmount.percent("1.5"), Levy.Place.OUTSIDE_VAT_BASE),
                                        isOther)))
                        .withProducts(numbered(products))
                        .withTerms(usual));
    }

    private static Arbitrary<TaxRule> rates() {
        return Arbitraries.of("23", "22.50", "8").map(rate -> new TaxRule.OfVat(Vat.standard(rate)));
    }

    private static Arbitrary<Boolean> archived() {
        return Arbitraries.of(true, false);
    }

    /** Few names and prices, so that many are alike. */
    private static Arbitrary<ProductSettings> products() {
        Arbitrary<SalePrice> prices = Combinators.combine(
                        Arbitraries.of("1", "1.0", "0.0125"), Arbitraries.of("1", "1E+2"), Arbitraries.of("C62", "HUR"))
                .as((price, units, unit) -> new SalePrice(UnitPrice.of(price, "PLN"), new BigDecimal(units), unit));
        return Combinators.combine(
                        Arbitraries.of("Montaż", "montaz", "Opona"),
                        Arbitraries.of("", "A", "B"),
                        prices,
                        Arbitraries.of(VATS),
                        Arbitraries.of(LEVIES).optional(),
                        archived())
                .as((name, number, price, vat, levy, isArchived) ->
                        new ProductSettings(ProductKind.SERVICE, name, "", number, price, vat, levy, isArchived));
    }

    /** Each number once. */
    private static List<ProductSettings> numbered(List<ProductSettings> products) {
        Set<String> numbers = new HashSet<>();
        return products.stream()
                .filter(product -> product.articleNumber().isEmpty() || numbers.add(product.articleNumber()))
                .toList();
    }
}
