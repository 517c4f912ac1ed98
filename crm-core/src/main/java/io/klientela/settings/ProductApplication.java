package io.klientela.settings;

import io.klientela.catalogue.CatalogueStores;
import io.klientela.catalogue.Product;
import io.klientela.catalogue.ProductTaxes;
import io.klientela.catalogue.Products;
import io.klientela.catalogue.Tax;
import io.klientela.id.ProductId;
import io.klientela.id.TaxId;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.settings.SettingsReport.What;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes products like those of a document that has been checked; their taxes are there, in use or not. */
final class ProductApplication {
    private final UnitOfWork<? extends CatalogueStores> unit;
    private final Products products;
    private final Leftovers leftovers;
    private final SettingsLog log;
    private final List<Tax> taxes;

    ProductApplication(
            Session<? extends CatalogueStores> session,
            UnitOfWork<? extends CatalogueStores> unit,
            Leftovers leftovers,
            SettingsLog log) {
        this.unit = unit;
        this.products = new Products(session);
        this.leftovers = leftovers;
        this.log = log;
        this.taxes = unit.stores().taxes().list(unit.project());
    }

    void apply(List<ProductSettings> wanted) {
        List<Product> stored = Products.all(unit);
        List<Optional<Product>> there = new ProductMatch(stored, this::isSame).of(wanted);
        Set<ProductId> named = new HashSet<>();
        for (int place = 0; place < wanted.size(); place++) {
            ProductSettings settings = wanted.get(place);
            Product made =
                    there.get(place).map(product -> change(product, settings)).orElseGet(() -> add(settings));
            named.add(made.id());
            use(made, settings);
        }
        stored.stream().filter(product -> !named.contains(product.id())).forEach(this::leave);
    }

    private Product add(ProductSettings settings) {
        Product added = Products.insert(
                unit,
                new Product(
                        new ProductId(unit.newId()),
                        unit.project(),
                        settings.kind(),
                        settings.name().strip(),
                        settings.description().strip(),
                        settings.articleNumber().strip(),
                        settings.salePrice(),
                        taxes(settings),
                        false,
                        1));
        log.add(What.ADDED, settings.place());
        return added;
    }

    private boolean isSame(ProductSettings settings, Product product) {
        return changed(product, settings).equals(product) && settings.isArchived() == product.isArchived();
    }

    private Product changed(Product product, ProductSettings settings) {
        return product.withKind(settings.kind())
                .withName(settings.name().strip())
                .withDescription(settings.description().strip())
                .withArticleNumber(settings.articleNumber().strip())
                .withSalePrice(settings.salePrice())
                .withTaxes(taxes(settings));
    }

    private ProductTaxes taxes(ProductSettings settings) {
        return new ProductTaxes(tax(settings.vat()), settings.levy().map(this::tax));
    }

    private TaxId tax(String name) {
        return PipelineApplication.find(taxes, name, Tax::foldedName)
                .orElseThrow()
                .id();
    }

    private Product change(Product product, ProductSettings settings) {
        Product wanted = changed(product, settings);
        if (wanted.equals(product)) {
            return product;
        }
        log.add(What.CHANGED, settings.place());
        return Products.replace(unit, product, wanted);
    }

    private void use(Product product, ProductSettings settings) {
        if (settings.isArchived() && !product.isArchived()) {
            products.archive(product.id());
            log.add(What.ARCHIVED, settings.place());
        } else if (!settings.isArchived() && product.isArchived()) {
            products.restore(product.id());
            log.add(What.RESTORED, settings.place());
        }
    }

    /** No record holds a product: lines are copies. */
    private void leave(Product product) {
        String place = CatalogueExport.of(product, taxes).place();
        if (leftovers == Leftovers.ARCHIVE && !product.isArchived()) {
            products.archive(product.id());
            log.add(What.ARCHIVED, place);
        } else if (leftovers == Leftovers.DELETE_UNUSED) {
            products.delete(product.id());
            log.add(What.DELETED, place);
        }
    }
}
