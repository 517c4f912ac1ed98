package io.klientela.memory;

import io.klientela.catalogue.Product;
import io.klientela.catalogue.ProductQuery;
import io.klientela.catalogue.ProductStore;
import io.klientela.catalogue.ProductTaxes;
import io.klientela.id.ProductId;
import io.klientela.id.ProjectId;
import io.klientela.id.TaxId;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.paging.SortDirection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Products by id, and by name in the order of their list. */
final class ProductTable implements ProductStore {
    private final Table<Product> byId;
    private final Table<Product> byName;
    private final Integrity integrity;

    ProductTable(Rows rows, Integrity integrity) {
        byId = new Table<>(rows, Section.PRODUCTS, Product.class);
        byName = new Table<>(rows, Section.PRODUCTS_BY_NAME, Product.class);
        this.integrity = integrity;
    }

    @Override
    public void insert(Product product) {
        check(product);
        byId.insert(byId.key(product.project(), product.id()), product);
        byName.put(place(product.project(), product.place()), product);
    }

    @Override
    public boolean update(Product product) {
        Optional<Product> before =
                find(product.project(), product.id()).filter(stored -> stored.version() == product.version() - 1);
        if (before.isPresent()) {
            check(product);
            byName.remove(place(product.project(), before.get().place()));
            byId.put(byId.key(product.project(), product.id()), product);
            byName.put(place(product.project(), product.place()), product);
        }
        return before.isPresent();
    }

    private void check(Product product) {
        integrity.project(product.project());
        product.taxes().all().forEach(tax -> integrity.tax(product.project(), tax));
        boolean isTaken = !product.foldedArticleNumber().isEmpty()
                && find(product.project(), product.foldedArticleNumber())
                        .filter(other -> !other.id().equals(product.id()))
                        .isPresent();
        Integrity.unique(!isTaken, product.articleNumber());
    }

    @Override
    public void delete(ProjectId project, ProductId id) {
        find(project, id).ifPresent(product -> byName.remove(place(project, product.place())));
        byId.remove(byId.key(project, id));
    }

    @Override
    public Optional<Product> find(ProjectId project, ProductId id) {
        return byId.find(byId.key(project, id));
    }

    @Override
    public Optional<Product> find(ProjectId project, String foldedNumber) {
        return all(project)
                .filter(product -> product.foldedArticleNumber().equals(foldedNumber))
                .findFirst();
    }

    @Override
    public List<Product> find(ProjectId project, ProductQuery query, Slice slice) {
        if (slice.isBackwards()) {
            return Slices.of(all(project).filter(query::matches), Product::place, SortDirection.ASCENDING, slice);
        }
        Key prefix = byName.key().then(project.value());
        Key place = slice.after().map(after -> place(project, after)).orElse(prefix);
        return byName.after(place, prefix)
                .filter(query::matches)
                .limit(slice.limit())
                .toList();
    }

    @Override
    public long count(ProjectId project, ProductQuery query) {
        return all(project).filter(query::matches).count();
    }

    @Override
    public long countUses(ProjectId project, TaxId tax) {
        return having(project, tax).count();
    }

    @Override
    public List<ProductId> replaceTax(ProjectId project, TaxId tax, TaxId replacement, int limit) {
        List<Product> touched = having(project, tax).limit(limit).toList();
        touched.forEach(product -> update(NextVersions.of(
                product,
                new ProductTaxes(
                        replaced(product.taxes().vat(), tax, replacement),
                        product.taxes().levy().map(levy -> replaced(levy, tax, replacement))))));
        return touched.stream().map(Product::id).toList();
    }

    private static TaxId replaced(TaxId held, TaxId tax, TaxId replacement) {
        return held.equals(tax) ? replacement : held;
    }

    private Stream<Product> having(ProjectId project, TaxId tax) {
        return all(project).filter(product -> product.taxes().all().anyMatch(tax::equals));
    }

    private Stream<Product> all(ProjectId project) {
        return byId.under(byId.key().then(project.value()));
    }

    private Key place(ProjectId project, Keyset place) {
        return byName.key().then(project.value()).then(place.key()).then(place.id());
    }
}
