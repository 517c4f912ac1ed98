package io.klientela.testkit;

import io.klientela.CrmSession;
import io.klientela.catalogue.NewProduct;
import io.klientela.catalogue.NewTax;
import io.klientela.catalogue.Product;
import io.klientela.catalogue.ProductKind;
import io.klientela.catalogue.ProductQuery;
import io.klientela.catalogue.ProductTaxes;
import io.klientela.catalogue.Tax;
import io.klientela.catalogue.TaxRule;
import io.klientela.catalogue.UsualTerms;
import io.klientela.contact.FullContact;
import io.klientela.id.ProductId;
import io.klientela.id.RecordRef;
import io.klientela.id.TaxId;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.paging.PageRequest;
import io.klientela.settings.Leftovers;
import io.klientela.settings.ProductSettings;
import io.klientela.settings.SettingsDocument;
import io.klientela.settings.TaxSettings;
import io.klientela.settings.TermsSettings;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.Vat;
import io.klientela.tax.VatCategory;
import io.klientela.testkit.RandomCommands.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random commands about taxes, products and services, stale ones and unfit taxes among them, and drafts of their lines. */
final class RandomCatalogueCommands {
    private static final List<String> CURRENCIES = List.of("CZK", "CZK", "CZK", "EUR");

    private final Chance chance;
    /** As they were read, stale ones and those that are gone too. */
    private final List<Tax> taxes = new ArrayList<>();

    private final List<UsualTerms> terms = new ArrayList<>();

    private final List<Product> products = new ArrayList<>();

    RandomCatalogueCommands(Chance chance, CrmSession admin) {
        this.chance = chance;
        terms.add(admin.terms().get());
    }

    /** Takes note of what a step gave, and gives what its history can be asked by. */
    Optional<RecordRef> learn(Object result) {
        if (result instanceof Tax tax) {
            taxes.add(tax);
            return Optional.of(tax.id().ref());
        }
        if (result instanceof Product product) {
            products.add(product);
            return Optional.of(product.id().ref());
        }
        if (result instanceof UsualTerms kept) {
            terms.add(kept);
            return Optional.of(kept.project().ref());
        }
        return Optional.empty();
    }

    Step next(List<FullContact> contacts) {
        if (chance.oneIn(12)) {
            return saveTerms();
        }
        if (chance.oneIn(12)) {
            return applySettings();
        }
        if (taxes.size() < 2 || chance.oneIn(8)) {
            return addTax();
        }
        if (products.isEmpty() || chance.oneIn(4)) {
            return addProduct();
        }
        return switch (chance.below(8)) {
            case 0 -> changeTax(chance.oneOf(taxes));
            case 1 -> removeTax(tax(), tax());
            case 2, 3 -> saveProduct(chance.oneOf(products));
            case 4 -> endProduct(chance.oneOf(products).id());
            case 5 -> contacts.isEmpty() ? look() : draft(chance.oneOf(contacts));
            default -> look();
        };
    }

    private Step saveTerms() {
        UsualTerms changed = chance.oneOf(terms).withText(chance.name());
        UsualTerms made = chance.oneIn(2) ? changed.withPaymentDays(chance.below(60)) : changed;
        return new Step("save " + made, desk -> desk.terms().save(made));
    }

    private Step applySettings() {
        SettingsDocument document = SettingsDocument.empty();
        if (chance.oneIn(2)) {
            document = document.withTaxes(some(this::taxSettings));
        }
        if (chance.oneIn(2) && !taxes.isEmpty()) {
            document = document.withProducts(some(this::productSettings));
        }
        SettingsDocument made = chance.oneIn(4)
                ? document.withTerms(TermsSettings.of(chance.name()).paymentDays(7))
                : document;
        Leftovers leftovers = chance.oneOf(List.of(Leftovers.values()));
        return new Step(
                "apply " + made + " " + leftovers, desk -> desk.settings().apply(made, leftovers));
    }

    private <T> List<T> some(Supplier<T> one) {
        return Stream.generate(one).limit(chance.below(4)).toList();
    }

    private TaxSettings taxSettings() {
        TaxSettings tax = taxes.isEmpty() || chance.oneIn(2)
                ? new TaxSettings(name(), rule(), false)
                : again(chance.oneOf(taxes));
        return chance.oneIn(4) ? tax.asArchived() : tax;
    }

    private static TaxSettings again(Tax known) {
        return new TaxSettings(known.name().toUpperCase(Locale.ROOT), known.rule(), false);
    }

    private ProductSettings productSettings() {
        String name = products.isEmpty() || chance.oneIn(2)
                ? name()
                : chance.oneOf(products).name();
        UnitPrice price = UnitPrice.of("0.0" + chance.below(999), chance.oneOf(CURRENCIES));
        ProductSettings bare =
                ProductSettings.service(name, price, chance.oneOf(taxes).name());
        ProductSettings numbered = chance.oneIn(2) ? bare.articleNumber(articleNumber()) : bare;
        ProductSettings product =
                chance.oneIn(3) ? numbered.levy(chance.oneOf(taxes).name()) : numbered;
        return chance.oneIn(4) ? product.asArchived() : product;
    }

    private TaxId tax() {
        return chance.oneOf(taxes).id();
    }

    private String name() {
        return chance.oneIn(10) ? " " : chance.name();
    }

    private TaxRule rule() {
        return switch (chance.below(6)) {
            case 0 -> new TaxRule.OfVat(Vat.of(VatCategory.EXEMPT, BigDecimal.ZERO, chance.oneIn(2) ? "§ 51" : ""));
            case 1, 2, 3 -> new TaxRule.OfVat(Vat.standard(chance.oneOf(List.of("21", "12"))));
            case 4 -> new TaxRule.OfLevy(ChargeAmount.percent("1.5"), chance.oneOf(List.of(Levy.Place.values())));
            default ->
                new TaxRule.OfLevy(
                        ChargeAmount.of(Money.of("2.50", chance.oneOf(CURRENCIES))), Levy.Place.INSIDE_VAT_BASE);
        };
    }

    private Step addTax() {
        NewTax command = new NewTax(name(), rule());
        return new Step("add " + command, desk -> desk.taxes().add(command));
    }

    private Step changeTax(Tax known) {
        TaxRule rule = rule();
        boolean isFit = !(rule instanceof TaxRule.OfVat vat && vat.vat().equals(exempt()));
        Tax changed = chance.oneIn(2) || !isFit ? known.withName(chance.name()) : known.withRule(rule);
        return switch (chance.below(4)) {
            case 0 -> new Step("archive " + known.id(), desk -> desk.taxes().archive(known.id()));
            case 1 -> new Step("restore " + known.id(), desk -> desk.taxes().restore(known.id()));
            default -> new Step("save " + changed, desk -> desk.taxes().save(changed));
        };
    }

    /** Without a reason: such a tax cannot even be made. */
    private static Vat exempt() {
        return Vat.of(VatCategory.EXEMPT, BigDecimal.ZERO, "");
    }

    private Step removeTax(TaxId id, TaxId other) {
        return switch (chance.below(4)) {
            case 0 -> new Step("uses of " + id, desk -> desk.taxes().uses(id));
            case 1 ->
                new Step("delete " + id, desk -> {
                    desk.taxes().delete(id);
                    return "deleted";
                });
            default ->
                new Step("delete " + id + " for " + other, desk -> {
                    desk.taxes().delete(id, other);
                    return "replaced";
                });
        };
    }

    private Step addProduct() {
        UnitPrice price = UnitPrice.of(chance.oneIn(10) ? "-1" : "0.0" + chance.below(999), chance.oneOf(CURRENCIES));
        NewProduct bare = chance.oneIn(2)
                ? NewProduct.product(name(), price, tax())
                : NewProduct.service(name(), price, tax()).unit(chance.oneOf(List.of("HUR", "hour")));
        NewProduct described = chance.oneIn(2) ? bare.articleNumber(articleNumber()) : bare;
        NewProduct command = chance.oneIn(2)
                ? described
                        .levy(tax())
                        .baseQuantity(chance.oneOf(List.of("12", "0")))
                        .description(chance.name())
                : described;
        return new Step("add " + command, desk -> desk.products().add(command));
    }

    private String articleNumber() {
        return chance.oneOf(List.of("", "ab-", "Ž/", "007 ")) + chance.below(6);
    }

    private Step saveProduct(Product known) {
        Product changed = switch (chance.below(5)) {
            case 0 -> known.withName(chance.name()).withKind(chance.oneOf(List.of(ProductKind.values())));
            case 1 -> known.withArticleNumber(articleNumber());
            case 2 ->
                known.withSalePrice(known.salePrice()
                        .withPrice(UnitPrice.of("9.99", chance.oneOf(CURRENCIES)))
                        .withBaseQuantity(new BigDecimal("1.50")));
            case 3 -> known.withTaxes(new ProductTaxes(tax(), chance.oneIn(2) ? Optional.of(tax()) : Optional.empty()));
            default -> known.withDescription(chance.name());
        };
        return new Step("save " + changed, desk -> desk.products().save(changed));
    }

    private Step endProduct(ProductId id) {
        return switch (chance.below(3)) {
            case 0 -> new Step("archive " + id, desk -> desk.products().archive(id));
            case 1 -> new Step("restore " + id, desk -> desk.products().restore(id));
            default ->
                new Step("delete " + id, desk -> {
                    desk.products().delete(id);
                    return "deleted";
                });
        };
    }

    private Step draft(FullContact client) {
        ProductId id = chance.oneOf(products).id();
        return new Step(
                "draft of " + id,
                desk -> desk.invoices()
                        .draft(NewInvoice.to(client.id()).line(desk.products().offer(id), "2.5")));
    }

    private Step look() {
        ProductQuery query = chance.oneIn(2) ? ProductQuery.all() : ProductQuery.inUse();
        String typed = chance.oneIn(2)
                ? chance.name()
                : chance.oneOf(products).name() + " " + chance.oneOf(List.of("ab", "7", ""));
        ProductQuery asked = chance.oneIn(2) ? query.matching(typed) : query.ofKind(ProductKind.SERVICE);
        PageRequest page = PageRequest.first(1 + chance.below(4));
        String number = articleNumber();
        return switch (chance.below(4)) {
            case 0 -> new Step("count " + asked, desk -> desk.products().count(asked));
            case 1 -> new Step("find \"" + number + '"', desk -> desk.products().find(number));
            default -> new Step("list " + asked, desk -> desk.products().list(asked, page));
        };
    }
}
