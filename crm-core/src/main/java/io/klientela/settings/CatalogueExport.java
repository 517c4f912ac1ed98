package io.klientela.settings;

import io.klientela.catalogue.CatalogueStores;
import io.klientela.catalogue.Product;
import io.klientela.catalogue.Products;
import io.klientela.catalogue.Tax;
import io.klientela.catalogue.Terms;
import io.klientela.catalogue.UsualTerms;
import io.klientela.id.TaxId;
import io.klientela.paging.SortKey;
import io.klientela.session.UnitOfWork;
import java.util.Comparator;
import java.util.List;

/** Taxes, products and terms as documents hold them. */
final class CatalogueExport {
    /** The order of the list, and among products of one name one that does not go by ids. */
    private static final Comparator<ProductSettings> ORDER = Comparator.<ProductSettings, SortKey>comparing(
                    product -> SortKey.of(product.name()))
            .thenComparing(product -> product.articleNumber())
            .thenComparing(ProductSettings::toString);

    private CatalogueExport() {}

    static SettingsDocument addTo(SettingsDocument document, UnitOfWork<? extends CatalogueStores> unit) {
        List<Tax> taxes = unit.stores().taxes().list(unit.project());
        UsualTerms terms = Terms.of(unit);
        return document.withTaxes(taxes.stream().map(CatalogueExport::of).toList())
                .withProducts(Products.all(unit).stream()
                        .map(product -> of(product, taxes))
                        .sorted(ORDER)
                        .toList())
                .withTerms(of(terms));
    }

    static TaxSettings of(Tax tax) {
        return new TaxSettings(tax.name(), tax.rule(), tax.isArchived());
    }

    static ProductSettings of(Product product, List<Tax> taxes) {
        return new ProductSettings(
                product.kind(),
                product.name(),
                product.description(),
                product.articleNumber(),
                product.salePrice(),
                name(product.taxes().vat(), taxes),
                product.taxes().levy().map(levy -> name(levy, taxes)),
                product.isArchived());
    }

    private static String name(TaxId id, List<Tax> taxes) {
        return taxes.stream()
                .filter(tax -> tax.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
    }

    static TermsSettings of(UsualTerms terms) {
        return new TermsSettings(terms.text(), terms.paymentDays());
    }
}
