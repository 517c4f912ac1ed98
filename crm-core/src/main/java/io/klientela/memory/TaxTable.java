package io.klientela.memory;

import io.klientela.catalogue.Product;
import io.klientela.catalogue.Tax;
import io.klientela.catalogue.TaxStore;
import io.klientela.id.ProjectId;
import io.klientela.id.TaxId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class TaxTable implements TaxStore {
    private final Table<Tax> table;
    private final Table<Product> products;
    private final Integrity integrity;

    TaxTable(Rows rows, Integrity integrity) {
        table = new Table<>(rows, Section.TAXES, Tax.class);
        products = new Table<>(rows, Section.PRODUCTS, Product.class);
        this.integrity = integrity;
    }

    @Override
    public void insert(Tax tax) {
        check(tax);
        table.insert(table.key(tax.project(), tax.id()), tax);
    }

    @Override
    public boolean update(Tax tax) {
        boolean isNext = find(tax.project(), tax.id())
                .filter(stored -> stored.version() == tax.version() - 1)
                .isPresent();
        if (isNext) {
            check(tax);
            table.put(table.key(tax.project(), tax.id()), tax);
        }
        return isNext;
    }

    private void check(Tax tax) {
        integrity.project(tax.project());
        boolean hasNamesake = all(tax.project())
                .anyMatch(other ->
                        !other.id().equals(tax.id()) && other.foldedName().equals(tax.foldedName()));
        Integrity.unique(!hasNamesake, tax.name());
    }

    @Override
    public void delete(ProjectId project, TaxId id) {
        boolean isHeld = products.under(products.key().then(project.value()))
                .anyMatch(product -> product.taxes().all().anyMatch(id::equals));
        Integrity.reference(!isHeld, id);
        table.remove(table.key(project, id));
    }

    @Override
    public Optional<Tax> find(ProjectId project, TaxId id) {
        return table.find(table.key(project, id));
    }

    @Override
    public Optional<Tax> find(ProjectId project, String foldedName) {
        return all(project).filter(tax -> tax.foldedName().equals(foldedName)).findFirst();
    }

    @Override
    public List<Tax> list(ProjectId project) {
        return all(project).sorted(Comparator.comparing(Tax::place)).toList();
    }

    private Stream<Tax> all(ProjectId project) {
        return table.under(table.key().then(project.value()));
    }
}
