package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.PresetRoles;
import io.klientela.catalogue.ArchivedProductException;
import io.klientela.catalogue.ArchivedTaxException;
import io.klientela.catalogue.ArticleNumberTakenException;
import io.klientela.catalogue.NewProduct;
import io.klientela.catalogue.NewTax;
import io.klientela.catalogue.Product;
import io.klientela.catalogue.ProductKind;
import io.klientela.catalogue.ProductQuery;
import io.klientela.catalogue.ProductTaxes;
import io.klientela.catalogue.Tax;
import io.klientela.catalogue.TaxRule;
import io.klientela.catalogue.UnfitTaxException;
import io.klientela.contact.Company;
import io.klientela.error.StaleVersionException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.Change;
import io.klientela.history.FieldChange;
import io.klientela.id.TaxId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NetPriceException;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.storage.Stores;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.TotalsPolicy;
import io.klientela.tax.Vat;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Products and services come, change, are found, rest and go; lines are made of them and stay as they were made. */
public abstract class CatalogueContract extends CrmContract {
    private static final int TRIES_PER_LIST = 20;

    private Tax vat;
    private Tax eco;

    /** For the tests of adapters. */
    protected CatalogueContract() {}

    @BeforeEach
    final void addTaxes() {
        vat = desk().taxes().add(NewTax.vat("VAT 23 %", Vat.standard("23")));
        eco = desk().taxes()
                .add(NewTax.levy("Opłata", ChargeAmount.of(Money.of("0.50", "PLN")), Levy.Place.INSIDE_VAT_BASE));
    }

    private NewProduct consulting() {
        return NewProduct.service("Consulting", UnitPrice.of("480", "PLN"), vat.id())
                .unit("HUR");
    }

    private Product add(String name, String articleNumber) {
        return desk().products()
                .add(NewProduct.product(name, UnitPrice.of("1", "PLN"), vat.id())
                        .articleNumber(articleNumber));
    }

    @Test
    @Tag("TEAMLAB-36")
    @Tag("TEAMLAB-46")
    void makesALineOfAProductThatIsMadeWhileWritingTheInvoice() {
        Company acme = company("ACME");
        CrmSession ida = hired("ida", PresetRoles.INVOICER);
        Tax reduced = ida.taxes().add(NewTax.vat("VAT 8 %", Vat.standard("8")));
        Product battery = ida.products()
                .add(NewProduct.product("Batteries", UnitPrice.of("3.205", "PLN"), reduced.id())
                        .description("Of the size AA")
                        .articleNumber("BAT-AA/100")
                        .baseQuantity("100")
                        .unit("H87")
                        .levy(eco.id()));

        DraftInvoice draft = ida.invoices()
                .draft(NewInvoice.to(acme.id()).line(ida.products().offer(battery.id()), "250"));

        InvoiceLine line = draft.content().lines().get(0);
        assertThat(line.name()).isEqualTo("Batteries");
        assertThat(line.description()).isEqualTo("Of the size AA");
        assertThat(line.articleNumber()).isEqualTo("BAT-AA/100");
        assertThat(line.vatName()).isEqualTo(reduced.name());
        assertThat(line.unit()).isEqualTo("H87");
        assertThat(line.quantity()).isEqualTo("250");
        assertThat(line.price()).isEqualTo(UnitPrice.of("3.205", "PLN"));
        assertThat(line.baseQuantity()).isEqualTo("100");
        assertThat(line.vat()).isEqualTo(Vat.standard("8"));
        assertThat(line.levy()).contains(Levy.insideVatBase("Opłata", ChargeAmount.of(Money.of("0.50", "PLN"))));
        // 250 / 100 x 3.205 = 8.0125, rounded 8.01; with the levy 8.51; 8 % of it 0.68.
        assertThat(draft.totals().payable()).isEqualTo(Money.of("9.19", "PLN"));
        DraftInvoice longer =
                ida.invoices().save(draft.addLine(ida.products().offer(battery.id()), new BigDecimal("250")));
        assertThat(longer.content().lines()).containsExactly(line, line);
    }

    @Test
    @Tag("TEAMLAB-36")
    void leavesDraftsAndInvoicesAsTheyAreWhenTheListChanges() {
        Product work = desk().products().add(consulting().levy(eco.id()));
        NewInvoice command =
                NewInvoice.to(company("ACME").id()).line(desk().products().offer(work.id()), "2");
        DraftInvoice draft = desk().invoices().draft(command);
        IssuedInvoice issued = desk().invoices().issue(desk().invoices().draft(command));

        desk().taxes().save(vat.withName("Another").withRule(new TaxRule.OfVat(Vat.standard("22"))));
        desk().taxes()
                .save(eco.withRule(
                        new TaxRule.OfLevy(ChargeAmount.of(Money.of("9.00", "PLN")), Levy.Place.OUTSIDE_VAT_BASE)));
        desk().products().save(work.withSalePrice(work.salePrice().withPrice(UnitPrice.of("999", "PLN"))));

        assertThat(desk().invoices().getDraft(draft.id())).isEqualTo(draft);
        assertThat(desk().invoices().get(issued.id())).isEqualTo(issued);
        NewInvoiceLine fresh = NewInvoiceLine.of(desk().products().offer(work.id()), "2");
        assertThat(fresh.vat()).isEqualTo(Vat.standard("22"));
        assertThat(fresh.vatName()).isEqualTo("Another");
        assertThat(fresh.price()).isEqualTo(UnitPrice.of("999", "PLN"));
        desk().products().delete(work.id());
        assertThat(desk().invoices().getDraft(draft.id())).isEqualTo(draft);
    }

    @Test
    void convertsNoCurrencyAndNoNetPriceInSilence() {
        Product book = desk().products().add(NewProduct.product("Book", UnitPrice.of("10", "EUR"), vat.id()));
        Company acme = company("ACME");
        DraftInvoice draft = draft(acme);
        List<Object> before = everything();

        for (ThrowingCallable refused : List.<ThrowingCallable>of(
                () -> desk().invoices()
                        .draft(NewInvoice.to(acme.id()).line(desk().products().offer(book.id()), "1")),
                () -> draft.addLine(desk().products().offer(book.id()), BigDecimal.ONE))) {
            assertThatExceptionOfType(CurrencyMismatchException.class)
                    .isThrownBy(refused)
                    .satisfies(mismatch -> assertThat(mismatch.code()).isEqualTo("money.currency-mismatch"))
                    .satisfies(mismatch -> assertThat(List.of(mismatch.expected(), mismatch.found()))
                            .extracting(currency -> currency.code())
                            .containsExactly("PLN", "EUR"));
        }
        NewInvoice gross = NewInvoice.to(acme.id()).currency("EUR").policy(TotalsPolicy.GROSS_PER_LINE);
        NewInvoiceLine line = NewInvoiceLine.of(desk().products().offer(book.id()), "1");
        for (NewInvoice refused : List.of(
                gross.line(desk().products().offer(book.id()), "1"),
                gross.line(line.discountPercent("10")),
                NewInvoice.to(acme.id()).currency("EUR").line(line).policy(TotalsPolicy.GROSS_PER_DOCUMENT))) {
            assertThatExceptionOfType(NetPriceException.class)
                    .isThrownBy(() -> desk().invoices().draft(refused))
                    .satisfies(net -> assertThat(net.product()).isEqualTo(book.id()))
                    .satisfies(net -> assertThat(net.price()).isEqualTo(UnitPrice.of("10", "EUR")));
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void tellsEveryFaultOfAProductAtOnce() {
        NewProduct faulty = NewProduct.product(" ", UnitPrice.of("-0.01", "PLN"), vat.id())
                .baseQuantity("0")
                .unit("hours")
                .articleNumber("7".repeat(101));
        List<Object> before = everything();

        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> desk().products().add(faulty))
                .satisfies(refused -> assertThat(refused.getConstraintViolations())
                        .extracting(fault -> fault.getPropertyPath().toString())
                        .containsExactlyInAnyOrder("name", "price", "baseQuantity", "unit", "articleNumber"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void takesTaxesOfTheRightKindCurrencyAndInUse() {
        Tax euro = desk().taxes()
                .add(NewTax.levy("Fee", ChargeAmount.of(Money.of("0.20", "EUR")), Levy.Place.INSIDE_VAT_BASE));
        Tax resting = desk().taxes().add(NewTax.vat("VAT 22 %", Vat.standard("22")));
        Product old = desk().products().add(NewProduct.product("Old", UnitPrice.of("1", "PLN"), resting.id()));
        desk().taxes().archive(resting.id());
        List<Object> before = everything();

        assertUnfit(UnfitTaxException.Reason.NO_VAT, NewProduct.product("A", UnitPrice.of("1", "PLN"), eco.id()));
        assertUnfit(UnfitTaxException.Reason.NO_LEVY, consulting().levy(vat.id()));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> desk().products().add(consulting().levy(euro.id())))
                .satisfies(refused -> assertThat(refused.expected().code()).isEqualTo("PLN"))
                .satisfies(refused -> assertThat(refused.found().code()).isEqualTo("EUR"));
        assertThatExceptionOfType(ArchivedTaxException.class)
                .isThrownBy(
                        () -> desk().products().add(NewProduct.product("New", UnitPrice.of("1", "PLN"), resting.id())))
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(resting.id()));
        assertThat(everything()).isEqualTo(before);
        Product kept = desk().products().save(old.withName("Older"));
        assertThat(kept.taxes()).isEqualTo(old.taxes());
        assertThat(desk().products().offer(old.id()).vat()).isEqualTo(Vat.standard("22"));
        Product taxed = desk().products().add(consulting().levy(eco.id()));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> desk().products()
                        .save(taxed.withSalePrice(taxed.salePrice().withPrice(UnitPrice.of("1", "EUR")))));
    }

    private void assertUnfit(UnfitTaxException.Reason reason, NewProduct command) {
        assertThatExceptionOfType(UnfitTaxException.class)
                .isThrownBy(() -> desk().products().add(command))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void keepsArticleNumbersApart() {
        Product first = add("First", "AB-7");
        add("None", "");
        add("None either", "");
        Product other = add("Other", "AB-8");

        assertThatExceptionOfType(ArticleNumberTakenException.class)
                .isThrownBy(() -> add("Third", " ab-7 "))
                .satisfies(refused -> assertThat(refused.number()).isEqualTo("ab-7"));
        assertThatExceptionOfType(ArticleNumberTakenException.class)
                .isThrownBy(() -> desk().products().save(other.withArticleNumber("AB-7")));
        assertThat(desk().products().find("ab-7")).contains(first);
        assertThat(desk().products().find("")).isEmpty();
        Product freed = desk().products().save(first.withArticleNumber(""));
        assertThat(desk().products().save(other.withArticleNumber("AB-7")).articleNumber())
                .isEqualTo("AB-7");
        assertThat(desk().products().find("AB-8")).isEmpty();
        assertThat(freed.articleNumber()).isEmpty();
    }

    /** A storage that other programs write to as well refuses what the service would not have let through. */
    @Test
    void refusesInTheStoreWhatOnlyARaceBringsAbout() {
        Ground ground = ground();
        Product stored = Components.with(CatalogueRecords.product(ground, "One"), "articleNumber", "A 1");
        write(stores -> stores.products().insert(stored));

        assertPassing(stores -> stores.products()
                .insert(Components.with(CatalogueRecords.product(ground, "Other"), "articleNumber", "a 1")));
        assertPassing(stores -> stores.products()
                .insert(CatalogueRecords.product(ground, "Untaxed")
                        .withTaxes(new ProductTaxes(ground.vat, Optional.of(vat.id())))));
        assertPassing(stores -> stores.taxes().delete(ground.project, ground.vat));
        assertPassing(stores -> stores.taxes().insert(ground.tax(new TaxId(ground.newId()), "GROUND vat", vat.rule())));
    }

    private void assertPassing(Consumer<Stores> work) {
        assertThatExceptionOfType(TransientStorageException.class).isThrownBy(() -> write(work));
    }

    @Test
    void findsProductsByBeginningsOfNameAndNumber() {
        Product cable = add("Kabel żółty 5 m", "KB-0050/Y");
        Product plug = add("Żółta wtyczka", "WT-12");
        Product lamp = desk().products()
                .add(NewProduct.service("Lampa", UnitPrice.of("1", "PLN"), vat.id())
                        .articleNumber("0050"));
        desk().products().archive(lamp.id());

        assertThat(found("ZOLT")).containsExactly(cable, plug);
        assertThat(found("zolty kab")).containsExactly(cable);
        assertThat(found("olty")).isEmpty();
        assertThat(found("kb-0050")).containsExactly(cable);
        assertThat(found("kb0050y")).containsExactly(cable);
        assertThat(found("0050")).containsExactly(cable);
        assertThat(found("")).containsExactly(cable, plug);
        assertThat(desk().products().count(ProductQuery.inUse().matching("wt"))).isOne();
        assertThat(desk().products().count(ProductQuery.all())).isEqualTo(3);
        assertThat(desk().products()
                        .list(ProductQuery.all().ofKind(ProductKind.SERVICE), FIRST)
                        .items())
                .extracting(Product::id)
                .containsExactly(lamp.id());
        desk().products().save(cable.withName("Przewód").withArticleNumber(""));
        assertThat(found("kab")).isEmpty();
        assertThat(found("przew")).hasSize(1);
        desk().products().delete(plug.id());
        assertThat(found("zolt")).isEmpty();
    }

    private List<Product> found(String typed) {
        return desk().products()
                .list(ProductQuery.inUse().matching(typed), FIRST)
                .items();
    }

    /** Whatever the names: pages forwards and back give each product once, in the order of the core. */
    @TestFactory
    Stream<DynamicTest> pagesThroughProductsByName() {
        return Seeds.tests(TRIES_PER_LIST, chance -> {
            CrmSession desk = crm().project(crm().setUp(newProject("anna"))).asHostUser("anna");
            Tax tax = desk.taxes().add(NewTax.vat("VAT", Vat.zero()));
            List<Product> added = Stream.generate(() ->
                            desk.products().add(NewProduct.product(chance.name(), UnitPrice.of("1", "PLN"), tax.id())))
                    .limit(2 + chance.below(12))
                    .toList();
            List<Product> sorted =
                    added.stream().sorted(Comparator.comparing(Product::place)).toList();
            ProductQuery query = chance.oneIn(2)
                    ? ProductQuery.inUse()
                    : ProductQuery.all().matching(chance.oneOf(added).name());
            List<Product> expected = sorted.stream().filter(query::matches).toList();
            int size = 1 + chance.below(4);

            assertThat(QueryPath.walk(page -> desk.products().list(query, page), size, Optional.empty()))
                    .as(chance::toString)
                    .isEqualTo(expected);
            assertThat(desk.products().count(query)).isEqualTo(expected.size());
            Page<Product> first = desk.products().list(query, PageRequest.first(size));
            first.next().ifPresent(next -> {
                Page<Product> second =
                        desk.products().list(query, PageRequest.first(size).next(next));
                Page<Product> back = desk.products()
                        .list(
                                query,
                                PageRequest.first(size).before(second.previous().orElseThrow()));
                assertThat(back.items()).as(chance::toString).isEqualTo(first.items());
            });
        });
    }

    @Test
    @Tag("TEAMLAB-46")
    void writesDownAndTellsWhatBecomesOfAProduct() {
        heard();
        Product work = desk().products().add(consulting());
        Product saved = desk().products()
                .save(work.withName(" Advice ")
                        .withKind(ProductKind.PRODUCT)
                        .withSalePrice(work.salePrice().withUnit("DAY").withBaseQuantity(new BigDecimal("2.0")))
                        .withTaxes(new ProductTaxes(vat.id(), Optional.of(eco.id()))));
        Product archived = desk().products().archive(work.id());

        assertThat(saved.name()).isEqualTo("Advice");
        assertThat(desk().products().archive(work.id())).isEqualTo(archived);
        assertThatExceptionOfType(ArchivedProductException.class)
                .isThrownBy(() -> desk().products().offer(work.id()))
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(work.id()));
        assertThat(desk().products().restore(work.id()).isArchived()).isFalse();
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> desk().products().save(saved.withName("Late")));
        desk().products().delete(work.id());
        assertThat(history(work.id().ref()))
                .extracting(Change::action)
                .containsExactly(
                        Change.Action.DELETED,
                        Change.Action.CHANGED,
                        Change.Action.CHANGED,
                        Change.Action.CHANGED,
                        Change.Action.CREATED);
        assertThat(history(work.id().ref()).get(3).fields())
                .containsExactly(
                        new FieldChange("kind", Optional.of("service"), Optional.of("product")),
                        new FieldChange("name", Optional.of("Consulting"), Optional.of("Advice")),
                        new FieldChange("baseQuantity", Optional.of("1"), Optional.of("2")),
                        new FieldChange("unit", Optional.of("HUR"), Optional.of("DAY")),
                        new FieldChange("levy", Optional.empty(), Optional.of("Opłata")));
        assertThat(heard())
                .containsExactly(
                        "product.created", "product.changed", "product.changed", "product.changed", "product.deleted");
    }

    @Test
    @Tag("TEAMLAB-36")
    void letsThoseWhoInvoiceAddProductsAndThoseWhoMakeSettingsChangeThem() {
        Product chair = add("Chair", "");
        CrmSession ida = hired("ida", PresetRoles.INVOICER);
        CrmSession sara = salesRepresentative();
        CrmSession tola = hired("tola", PresetRoles.TELEPHONIST);

        assertThat(ida.products().add(consulting()).name()).isEqualTo("Consulting");
        assertThat(sara.products().count(ProductQuery.inUse())).isEqualTo(2);
        assertThat(sara.products().offer(chair.id()).product()).isEqualTo(chair);
        assertDenied(() -> sara.products().add(consulting()));
        assertDenied(() -> tola.products().list(ProductQuery.inUse(), FIRST));
        assertDenied(() -> tola.products().offer(chair.id()));
        assertDenied(() -> ida.products().save(chair.withName("Stool")));
        assertDenied(() -> ida.products().archive(chair.id()));
        assertDenied(() -> ida.products().restore(chair.id()));
        assertDenied(() -> ida.products().delete(chair.id()));
    }

    private static void assertDenied(ThrowingCallable command) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(command);
    }
}
