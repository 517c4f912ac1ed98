package io.klientela.catalogue;

import io.klientela.catalogue.UnfitTaxException.Reason;
import io.klientela.error.CrmException;
import io.klientela.error.NotFoundException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.id.ProductId;
import io.klientela.id.TaxId;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.outbox.EventLog;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.paging.SortKey;
import io.klientela.session.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and writes single products with their history; rights have been checked. */
final class ProductRecords {
    /** So many are read in one step. */
    private static final int CHUNK = 1000;

    private ProductRecords() {}

    static Product get(UnitOfWork<? extends CatalogueStores> unit, ProductId id) {
        return unit.stores().products().find(unit.project(), id).orElseThrow(() -> new NotFoundException(id.ref()));
    }

    /** The product of this article number; none has an empty one. */
    static Optional<Product> find(UnitOfWork<? extends CatalogueStores> unit, String articleNumber) {
        String folded = SortKey.fold(articleNumber);
        return folded.isEmpty() ? Optional.empty() : unit.stores().products().find(unit.project(), folded);
    }

    static List<Product> all(UnitOfWork<? extends CatalogueStores> unit) {
        List<Product> all = new ArrayList<>();
        Optional<Keyset> after = Optional.empty();
        List<Product> chunk;
        do {
            chunk = unit.stores().products().find(unit.project(), ProductQuery.all(), new Slice(after, CHUNK));
            all.addAll(chunk);
            after = all.isEmpty()
                    ? Optional.empty()
                    : Optional.of(all.get(all.size() - 1).place());
        } while (chunk.size() == CHUNK);
        return all;
    }

    static Offer offer(UnitOfWork<? extends CatalogueStores> unit, Product product) {
        if (product.isArchived()) {
            throw new ArchivedProductException(product);
        }
        Tax vat = TaxRecords.get(unit, product.taxes().vat());
        return new Offer(
                product,
                vat.name(),
                vat.vat().orElseThrow(),
                product.taxes().levy().map(levy -> TaxRecords.get(unit, levy)).flatMap(Tax::levy));
    }

    /** @param held taxes that it may have though they are out of use */
    static Product insert(UnitOfWork<? extends CatalogueStores> unit, Product product, Set<TaxId> held) {
        requireFreeNumber(unit, product);
        requireTaxes(unit, product, held);
        unit.stores().products().insert(product);
        ChangeLog.created(unit, product.id().ref(), product.id().ref(), fields(unit, product));
        EventLog.publish(unit, "product.created", product.id().ref(), Map.of());
        return product;
    }

    /** Writes a change that does not depend on what the actor has read: it runs again if another was faster. */
    static Product change(UnitOfWork<? extends CatalogueStores> unit, Product stored, Product changed) {
        return update(unit, stored, changed, overtaken(stored));
    }

    /** As {@link #change}; the taxes that it gets may be out of use. */
    static Product replace(UnitOfWork<? extends CatalogueStores> unit, Product stored, Product changed) {
        requireFreeNumber(unit, changed);
        requireTaxes(unit, changed, taxes(changed));
        return write(unit, stored, changed, overtaken(stored));
    }

    static Product update(
            UnitOfWork<? extends CatalogueStores> unit, Product stored, Product changed, CrmException conflict) {
        requireFreeNumber(unit, changed);
        requireTaxes(unit, changed, taxes(stored));
        return write(unit, stored, changed, conflict);
    }

    static Set<TaxId> taxes(Product product) {
        return product.taxes().all().collect(Collectors.toSet());
    }

    private static Product write(
            UnitOfWork<? extends CatalogueStores> unit, Product stored, Product changed, CrmException conflict) {
        Product next = changed.withVersion(stored.version() + 1);
        Map<String, String> before = fields(unit, stored);
        if (!unit.stores().products().update(next)) {
            throw conflict;
        }
        ChangeLog.changed(unit, next.id().ref(), next.id().ref(), before, fields(unit, next));
        EventLog.publish(unit, "product.changed", next.id().ref(), Map.of());
        return next;
    }

    static Product delete(UnitOfWork<? extends CatalogueStores> unit, Product stored) {
        // An update holds the row, so that no other changes or deletes it meanwhile.
        if (!unit.stores().products().update(stored.withVersion(stored.version() + 1))) {
            throw overtaken(stored);
        }
        unit.stores().products().delete(unit.project(), stored.id());
        ChangeLog.deleted(unit, stored.id().ref(), stored.id().ref(), fields(unit, stored));
        EventLog.publish(unit, "product.deleted", stored.id().ref(), Map.of("name", stored.name()));
        return stored;
    }

    private static TransientStorageException overtaken(Product stored) {
        return TransientStorageException.overtaken(stored.id().ref(), stored.version());
    }

    private static void requireFreeNumber(UnitOfWork<? extends CatalogueStores> unit, Product product) {
        find(unit, product.articleNumber())
                .filter(other -> !other.id().equals(product.id()))
                .ifPresent(other -> {
                    throw new ArticleNumberTakenException(product.articleNumber());
                });
    }

    /** What the product had before may be out of use. */
    private static void requireTaxes(UnitOfWork<? extends CatalogueStores> unit, Product product, Set<TaxId> held) {
        Tax vat = usable(unit, product.taxes().vat(), held);
        if (vat.vat().isEmpty()) {
            throw new UnfitTaxException(vat, Reason.NO_VAT);
        }
        product.taxes().levy().map(levy -> usable(unit, levy, held)).ifPresent(levy -> {
            if (levy.levy().isEmpty()) {
                throw new UnfitTaxException(levy, Reason.NO_LEVY);
            }
            levy.currency()
                    .filter(currency -> !currency.equals(product.salePrice().currency()))
                    .ifPresent(currency -> {
                        throw new CurrencyMismatchException(product.salePrice().currency(), currency);
                    });
        });
    }

    private static Tax usable(UnitOfWork<? extends CatalogueStores> unit, TaxId id, Set<TaxId> held) {
        Tax tax = TaxRecords.get(unit, id);
        return held.contains(id) ? tax : TaxRecords.requireInUse(tax);
    }

    private static Map<String, String> fields(UnitOfWork<? extends CatalogueStores> unit, Product product) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("kind", product.kind().code());
        fields.put("name", product.name());
        fields.put("description", product.description());
        fields.put("articleNumber", product.articleNumber());
        fields.put("price", product.salePrice().price().toString());
        fields.put("baseQuantity", product.salePrice().baseQuantity().toPlainString());
        fields.put("unit", product.salePrice().unit());
        fields.put("vat", name(unit, product.taxes().vat()));
        fields.put("levy", product.taxes().levy().map(levy -> name(unit, levy)).orElse(""));
        fields.put("archived", product.isArchived() ? "yes" : "");
        return fields;
    }

    private static String name(UnitOfWork<? extends CatalogueStores> unit, TaxId id) {
        return unit.stores().taxes().find(unit.project(), id).map(Tax::name).orElseGet(id::toString);
    }
}
