package io.klientela.testkit;

import static io.klientela.testkit.AlteredStorage.altered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.catalogue.NewProduct;
import io.klientela.catalogue.NewTax;
import io.klientela.catalogue.Product;
import io.klientela.catalogue.ProductQuery;
import io.klientela.catalogue.Tax;
import io.klientela.catalogue.TermsStore;
import io.klientela.catalogue.UsualTerms;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.settings.Leftovers;
import io.klientela.settings.ProductSettings;
import io.klientela.settings.SettingsDocument;
import io.klientela.settings.SettingsFault;
import io.klientela.settings.SettingsFault.Rule;
import io.klientela.settings.SettingsReport.SettingsChange;
import io.klientela.settings.SettingsReport.What;
import io.klientela.settings.TaxSettings;
import io.klientela.settings.TermsSettings;
import io.klientela.settings.UnfitSettingsException;
import io.klientela.storage.Stores;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.Vat;
import io.klientela.tax.VatCategory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Taxes, products and terms leave a project and enter another with its settings. */
@Tag("TEAMLAB-46")
public abstract class CarriedCatalogueContract extends CrmContract {
    private static final UnitPrice PRICE = UnitPrice.of("480.00", "PLN");
    private static final Vat STANDARD = Vat.standard("23");

    /** For the tests of adapters. */
    protected CarriedCatalogueContract() {}

    private CrmSession neighbour() {
        return crm().project(crm().setUp(newProject("nora"))).asHostUser("nora");
    }

    private static SettingsChange change(What what, String place) {
        return new SettingsChange(what, place);
    }

    private static SettingsDocument taxes(TaxSettings... taxes) {
        return SettingsDocument.empty().withTaxes(List.of(taxes));
    }

    private static SettingsDocument products(ProductSettings... products) {
        return SettingsDocument.empty().withProducts(List.of(products));
    }

    private Tax vat(String name) {
        return desk().taxes().add(NewTax.vat(name, STANDARD));
    }

    private Product product(NewProduct command) {
        return desk().products().add(command);
    }

    private List<Product> products(CrmSession session) {
        return session.products().list(ProductQuery.all(), FIRST).items();
    }

    /** Taxes of every kind, archived ones that products have, products of one name, terms. */
    private void prepare() {
        Tax vat = vat("VAT 23%");
        desk().taxes().add(NewTax.vat("Zwolnione", Vat.exempt("art. 43 ust. 1")));
        Tax fee = desk().taxes()
                .add(NewTax.levy("Recykling", ChargeAmount.of(Money.of("2.50", "PLN")), Levy.Place.OUTSIDE_VAT_BASE));
        desk().taxes()
                .add(NewTax.levy(
                        "Podatek", ChargeAmount.percent("1.5", Money.of("100.00", "EUR")), Levy.Place.INSIDE_VAT_BASE));
        Tax former = desk().taxes().add(NewTax.vat("VAT 22%", Vat.standard("22")));
        product(NewProduct.product("Opona", UnitPrice.of("0.0125", "PLN"), vat.id())
                .articleNumber("OP/1")
                .description("Zimowa\n18\"")
                .baseQuantity("100")
                .unit("KGM")
                .levy(fee.id()));
        product(NewProduct.service("Montaż", PRICE, vat.id()).unit("HUR"));
        product(NewProduct.service("montaz", UnitPrice.of("9", "EUR"), vat.id()));
        product(NewProduct.service("Montaż", PRICE, former.id()).unit("HUR"));
        Product gone = product(NewProduct.product("Dętka", PRICE, former.id()).articleNumber("D-1"));
        desk().products().archive(gone.id());
        desk().taxes().archive(former.id());
        desk().terms().save(desk().terms().get().withText("Przelewem").withPaymentDays(30));
    }

    @Test
    void exportsWhatAppliesWithoutAChange() {
        prepare();
        SettingsDocument document = desk().settings().export();
        List<Object> before = everything();

        assertThat(desk().settings().apply(document, Leftovers.DELETE_UNUSED).changes())
                .isEmpty();

        assertThat(everything()).isEqualTo(before);
        assertThat(document.taxes().orElseThrow())
                .extracting(TaxSettings::name)
                .containsExactly("Podatek", "Recykling", "VAT 22%", "VAT 23%", "Zwolnione");
        assertThat(document.products().orElseThrow()).hasSize(5);
        assertThat(document.terms()).contains(TermsSettings.of("Przelewem").paymentDays(30));
    }

    @Test
    @Tag("TEAMLAB-34")
    void carriesEverythingIntoAnotherProject() {
        prepare();
        CrmSession other = neighbour();
        SettingsDocument document = desk().settings().export();

        other.settings().apply(document);

        assertThat(other.settings().export()).isEqualTo(document);
        assertThat(other.settings().apply(document, Leftovers.DELETE_UNUSED).changes())
                .isEmpty();
        // What arrived is at work: a line takes price, VAT and levy, and a draft the terms.
        Product tyre = other.products().find("op/1").orElseThrow();
        assertThat(other.products().offer(tyre.id()).levy())
                .contains(Levy.outsideVatBase("Recykling", ChargeAmount.of(Money.of("2.50", "PLN"))));
        assertThat(other.terms().get().paymentDays()).contains(30);
    }

    @Test
    void exportsTheSameWhateverCameFirst() {
        SettingsDocument vat = taxes(TaxSettings.vat("VAT", STANDARD), TaxSettings.vat("A", STANDARD));
        ProductSettings dear = ProductSettings.service("Hour", UnitPrice.of("9", "PLN"), "VAT");
        ProductSettings cheap = ProductSettings.service("hour", UnitPrice.of("1", "PLN"), "VAT");
        CrmSession other = neighbour();

        desk().settings().apply(vat.withProducts(List.of(dear, cheap)));
        other.settings().apply(vat.withProducts(List.of(cheap, dear)));

        assertThat(other.settings().export()).isEqualTo(desk().settings().export());
    }

    @Test
    @Tag("TEAMLAB-36")
    void changesWhatIsThereByNameOrNumberAndKeepsTheRestAndWhatWasWritten() {
        Tax vat = vat("Stawka łączna");
        vat("Other");
        Product tyre = product(NewProduct.product("Tyre", PRICE, vat.id()).articleNumber("ÓP-1"));
        Product kept = product(NewProduct.product("Kept", PRICE, vat.id()));
        DraftInvoice draft = desk().invoices()
                .draft(NewInvoice.to(company("ACME").id())
                        .line(desk().products().offer(tyre.id()), "4"));
        heard();
        SettingsDocument document = taxes(
                        TaxSettings.vat(" STAWKA LACZNA ", Vat.standard("8")),
                        TaxSettings.levy("Fee", ChargeAmount.percent("2"), Levy.Place.INSIDE_VAT_BASE)
                                .asArchived())
                .withProducts(List.of(
                        ProductSettings.service("Fitting", PRICE, "Other").unit("HUR"),
                        ProductSettings.product("Winter tyre", UnitPrice.of("5.00", "EUR"), "stawka łączna")
                                .articleNumber("op-1")
                                .levy("FEE")
                                .baseQuantity(new BigDecimal("10"))
                                .asArchived()))
                .withTerms(TermsSettings.of(" By transfer "));

        assertThat(desk().settings().apply(document).changes())
                .containsExactly(
                        change(What.CHANGED, "taxes/STAWKA LACZNA"),
                        change(What.ADDED, "taxes/Fee"),
                        change(What.ARCHIVED, "taxes/Fee"),
                        change(What.ADDED, "products/Fitting"),
                        change(What.CHANGED, "products/op-1"),
                        change(What.ARCHIVED, "products/op-1"),
                        change(What.CHANGED, "terms"));

        assertThat(heard())
                .containsExactly(
                        "tax.changed",
                        "tax.created",
                        "tax.changed",
                        "product.created",
                        "product.changed",
                        "product.changed",
                        "terms.changed");
        assertThat(desk().settings().apply(document).changes()).isEmpty();
        assertThat(desk().taxes().get(vat.id()).vat()).contains(Vat.standard("8"));
        Product after = desk().products().get(tyre.id());
        assertThat(after.name()).isEqualTo("Winter tyre");
        assertThat(after.articleNumber()).isEqualTo("op-1");
        assertThat(after.isArchived()).isTrue();
        assertThat(desk().products().get(kept.id())).isEqualTo(kept);
        assertThat(desk().terms().get().text()).isEqualTo("By transfer");
        assertThat(desk().terms().get().paymentDays()).isEmpty();
        assertThat(desk().invoices().getDraft(draft.id())).isEqualTo(draft);
        assertThat(history(tyre.id().ref()).get(1).fields())
                .extracting(field -> field.field() + " " + field.before() + " " + field.after())
                .contains("name Optional[Tyre] Optional[Winter tyre]", "levy Optional.empty Optional[Fee]");
    }

    @Test
    void findsAProductByItsNumberAndOneWithoutByItsName() {
        Tax vat = vat("VAT");
        Product bare = product(NewProduct.service("Hour", PRICE, vat.id()));
        Product numbered = product(NewProduct.service("Day", PRICE, vat.id()).articleNumber("D"));

        desk().settings()
                .apply(products(
                        ProductSettings.service("Day", PRICE, "VAT"),
                        ProductSettings.service("HOUR", PRICE, "VAT").articleNumber("H")));

        assertThat(desk().products().get(bare.id()).articleNumber()).isEqualTo("H");
        assertThat(desk().products().get(numbered.id())).isEqualTo(numbered);
        assertThat(products(desk()))
                .extracting(Product::name, Product::articleNumber)
                .containsExactlyInAnyOrder(tuple("Day", "D"), tuple("Day", ""), tuple("HOUR", "H"));
    }

    @Test
    void tellsProductsOfOneNameApartByAllThatTheyAre() {
        Tax vat = vat("VAT");
        Product dear = product(NewProduct.service("Hour", UnitPrice.of("9", "PLN"), vat.id()));
        Product cheap = product(NewProduct.service("Hour", UnitPrice.of("1", "PLN"), vat.id()));

        assertThat(desk().settings()
                        .apply(
                                products(
                                        ProductSettings.service("hour", UnitPrice.of("5", "PLN"), "VAT"),
                                        ProductSettings.service("Hour", UnitPrice.of("9", "PLN"), "VAT")),
                                Leftovers.DELETE_UNUSED)
                        .changes())
                .containsExactly(change(What.CHANGED, "products/hour"));

        assertThat(desk().products().get(dear.id())).isEqualTo(dear);
        assertThat(desk().products().get(cheap.id()).salePrice().price()).isEqualTo(UnitPrice.of("5", "PLN"));
    }

    @Test
    void archivesOrDeletesLeftoversWhenTold() {
        Tax vat = vat("VAT");
        vat("Free");
        product(NewProduct.service("Gone", PRICE, vat.id()));
        product(NewProduct.service("Held", PRICE, vat.id()).articleNumber("H"));
        ProductSettings held = ProductSettings.service("Held", PRICE, "VAT").articleNumber("H");
        SettingsDocument document = taxes().withProducts(List.of(held));

        assertThat(desk().settings().apply(document).changes()).isEmpty();
        assertThat(desk().settings().apply(document, Leftovers.ARCHIVE).changes())
                .containsExactly(
                        change(What.ARCHIVED, "products/Gone"),
                        change(What.ARCHIVED, "taxes/Free"),
                        change(What.ARCHIVED, "taxes/VAT"));
        assertThat(desk().settings().apply(document, Leftovers.ARCHIVE).changes())
                .isEmpty();
        assertThat(desk().settings().apply(document, Leftovers.DELETE_UNUSED).changes())
                .containsExactly(
                        change(What.DELETED, "products/Gone"),
                        change(What.DELETED, "taxes/Free"),
                        change(What.KEPT_IN_USE, "taxes/VAT"));
        assertThat(desk().taxes().listAll()).extracting(Tax::id).containsExactly(vat.id());
        assertThat(desk().settings()
                        .apply(taxes(TaxSettings.vat("VAT", STANDARD)).withProducts(List.of(held)))
                        .changes())
                .containsExactly(change(What.RESTORED, "taxes/VAT"));
    }

    @Test
    void saysNothingOfTheCatalogueAndLeavesIt() {
        prepare();
        List<Object> before = everything();

        assertThat(desk().settings()
                        .apply(SettingsDocument.empty(), Leftovers.DELETE_UNUSED)
                        .changes())
                .isEmpty();

        assertThat(everything()).isEqualTo(before);
    }

    private void assertFaults(SettingsDocument document, SettingsFault... faults) {
        List<Object> before = everything();
        assertThatThrownBy(() -> desk().settings().apply(document))
                .isInstanceOfSatisfying(
                        UnfitSettingsException.class,
                        refused -> assertThat(refused.faults()).containsExactly(faults));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void tellsEveryRuleThatADocumentBreaksAndAppliesNothing() {
        vat("There");
        SettingsDocument document = taxes(
                        TaxSettings.vat("VAT", STANDARD),
                        TaxSettings.vat("vat", STANDARD),
                        TaxSettings.vat(" ", STANDARD),
                        TaxSettings.vat("Exempt", Vat.of(VatCategory.EXEMPT, BigDecimal.ZERO, "")),
                        TaxSettings.levy("Fee", ChargeAmount.of(Money.of("1.00", "EUR")), Levy.Place.INSIDE_VAT_BASE))
                .withProducts(List.of(
                        ProductSettings.service("Good", PRICE, "THERE").articleNumber("A"),
                        ProductSettings.service("n".repeat(201), PRICE, "VAT").articleNumber("B"),
                        ProductSettings.service("Twice", PRICE, "VAT").articleNumber("á"),
                        ProductSettings.service("No VAT", PRICE, "Fee"),
                        ProductSettings.service("Nowhere", PRICE, "nowhere").levy("VAT"),
                        ProductSettings.service("Foreign", PRICE, "VAT").levy("fee"),
                        ProductSettings.service("Long", PRICE, "VAT").description("d".repeat(5001)),
                        ProductSettings.service("Number", PRICE, "VAT").articleNumber("\u0000")))
                .withTerms(TermsSettings.of("t".repeat(5001)).paymentDays(3651));

        assertFaults(
                document,
                new SettingsFault("taxes/vat", Rule.NAME_TWICE),
                new SettingsFault("taxes/ ", Rule.NAME),
                new SettingsFault("taxes/Exempt", Rule.REASON),
                new SettingsFault("products/B", Rule.PRODUCT_NAME),
                new SettingsFault("products/á", Rule.ARTICLE_NUMBER_TWICE),
                new SettingsFault("products/No VAT", Rule.NO_VAT),
                new SettingsFault("products/Nowhere", Rule.NO_VAT),
                new SettingsFault("products/Nowhere", Rule.NO_LEVY),
                new SettingsFault("products/Foreign", Rule.LEVY_CURRENCY),
                new SettingsFault("products/Long", Rule.DESCRIPTION),
                new SettingsFault("products/\u0000", Rule.ARTICLE_NUMBER),
                new SettingsFault("terms", Rule.TERMS),
                new SettingsFault("terms", Rule.PAYMENT_DAYS));
    }

    @Test
    void refusesATaxOfAnotherKindOrCurrencyThanTheOneThatIsThere() {
        vat("VAT");
        desk().taxes().add(NewTax.levy("Fee", ChargeAmount.of(Money.of("1.00", "PLN")), Levy.Place.INSIDE_VAT_BASE));

        assertFaults(
                taxes(
                                TaxSettings.levy("vat", ChargeAmount.percent("1"), Levy.Place.INSIDE_VAT_BASE),
                                TaxSettings.levy(
                                        "FEE", ChargeAmount.of(Money.of("1.00", "EUR")), Levy.Place.INSIDE_VAT_BASE))
                        .withTerms(TermsSettings.of("").paymentDays(-1)),
                new SettingsFault("taxes/vat", Rule.TAX_DIFFERS),
                new SettingsFault("taxes/FEE", Rule.TAX_DIFFERS),
                new SettingsFault("terms", Rule.PAYMENT_DAYS));
    }

    @Test
    void asksForTheSettingsPermission() {
        CrmSession sara = salesRepresentative();

        assertThatThrownBy(() -> sara.settings().apply(taxes(TaxSettings.vat("VAT", STANDARD))))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(desk().taxes().listAll()).isEmpty();
    }

    @Test
    void appliesTermsThoughAnotherSavedThemMeanwhile() {
        UsualTerms stored =
                desk().terms().save(desk().terms().get().withText("Before").withPaymentDays(7));
        AtomicInteger tooEarly = new AtomicInteger(2);
        Crm overlooking = Crm.builder(new AlteredStorage(
                        storage(),
                        stores -> altered(
                                Stores.class,
                                stores,
                                (method, returned) ->
                                        method.equals("terms") ? outdated(stores.terms(), tooEarly) : returned)))
                .clock(clock)
                .build();

        overlooking
                .project(project())
                .asHostUser("anna")
                .settings()
                .apply(SettingsDocument.empty().withTerms(TermsSettings.of("After")));

        assertThat(tooEarly.get()).isNotPositive();
        assertThat(desk().terms().get().text()).isEqualTo("After");
        assertThat(desk().terms().get().version()).isEqualTo(stored.version() + 1);
    }

    /** Finds terms in versions that are not stored. */
    private static TermsStore outdated(TermsStore terms, AtomicInteger looks) {
        return altered(
                TermsStore.class,
                terms,
                (method, returned) -> method.equals("find")
                                && returned instanceof Optional<?> found
                                && found.isPresent()
                                && looks.getAndDecrement() > 0
                        ? found.map(each ->
                                Components.with((UsualTerms) each, "version", ((UsualTerms) each).version() + 7))
                        : returned);
    }
}
