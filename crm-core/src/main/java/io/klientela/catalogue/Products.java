package io.klientela.catalogue;

import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.id.ProductId;
import io.klientela.paging.ListOrder;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The products and services of a project (TEAMLAB-36, TEAMLAB-46). Whoever drafts invoices, opens or changes opportunities may
 * read them; {@code catalogue.create} lets one add some while one writes an invoice; everything else needs the settings
 * permission. Lines are copies: what a product becomes later alters no draft and no invoice. Thread-safe unless its session is
 * bound to a transaction.
 */
public final class Products {
    private final Session<? extends CatalogueStores> session;

    public Products(Session<? extends CatalogueStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * A page of the products that a query asks for, by name.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor has to do with neither invoices nor opportunities nor
     *     settings
     */
    public Page<Product> list(ProductQuery query, PageRequest page) {
        return session.read(unit -> {
            CatalogueRights.requireToRead(unit);
            List<Product> found =
                    unit.stores().products().find(unit.project(), query, Slice.bothWays(page, ListOrder.STANDARD));
            return Page.of(found, page, ListOrder.STANDARD, Product::place);
        });
    }

    /** How many products {@link #list} would answer with in all; refuses as it does. */
    public long count(ProductQuery query) {
        return session.read(unit -> {
            CatalogueRights.requireToRead(unit);
            return unit.stores().products().count(unit.project(), query);
        });
    }

    /**
     * The product of this id; refuses as {@link #list} does.
     *
     * @throws NotFoundException if there is none
     */
    public Product get(ProductId id) {
        return session.read(unit -> {
            CatalogueRights.requireToRead(unit);
            return ProductRecords.get(unit, id);
        });
    }

    /**
     * The product of this article number, whatever the case and the accents, an archived one too; refuses as {@link #list}
     * does.
     */
    public Optional<Product> find(String articleNumber) {
        return session.read(unit -> {
            CatalogueRights.requireToRead(unit);
            return ProductRecords.find(unit, articleNumber);
        });
    }

    /**
     * The product with its taxes as they are now, for a line of an invoice; refuses as {@link #list} does.
     *
     * @throws NotFoundException if there is none
     * @throws ArchivedProductException if it is out of use
     */
    public Offer offer(ProductId id) {
        return session.read(unit -> {
            CatalogueRights.requireToRead(unit);
            return ProductRecords.offer(unit, ProductRecords.get(unit, id));
        });
    }

    /**
     * Adds a product or a service.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may neither add to the catalogue nor change settings
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     * @throws ArticleNumberTakenException if another one has the article number, in use or archived
     * @throws NotFoundException if there is no such tax
     * @throws ArchivedTaxException if a tax is out of use
     * @throws UnfitTaxException if its VAT is a levy, or its levy a VAT
     * @throws io.klientela.money.CurrencyMismatchException if its levy is an amount in another currency than its price
     */
    public Product add(NewProduct command) {
        return session.write(unit -> {
            CatalogueRights.requireToAdd(unit);
            NewProduct valid = unit.validated(command, command.faults(unit));
            return ProductRecords.insert(
                    unit,
                    new Product(
                            new ProductId(unit.newId()),
                            unit.project(),
                            valid.kind(),
                            valid.name().strip(),
                            valid.description().strip(),
                            valid.articleNumber().strip(),
                            valid.salePrice(),
                            new ProductTaxes(valid.vat(), valid.levy()),
                            false,
                            1),
                    Set.of());
        });
    }

    /**
     * Saves a changed product; drafts and invoices keep what they took. Whether it is archived is not looked at. It may keep
     * taxes that are out of use; otherwise it refuses as {@link #add} does.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws StaleVersionException if it was saved by someone else since it was read
     */
    public Product save(Product changed) {
        return session.write(unit -> {
            CatalogueRights.requireToChange(unit);
            Product stored = ProductRecords.get(unit, changed.id());
            StaleVersionException stale = new StaleVersionException(stored.id().ref(), changed.version());
            if (stored.version() != changed.version()) {
                throw stale;
            }
            Product next = stored.withKind(changed.kind())
                    .withName(changed.name().strip())
                    .withDescription(changed.description().strip())
                    .withArticleNumber(changed.articleNumber().strip())
                    .withSalePrice(changed.salePrice())
                    .withTaxes(changed.taxes());
            return ProductRecords.update(unit, stored, next, stale);
        });
    }

    /**
     * Takes a product out of use: no new line is made from it. Archiving it again changes nothing.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public Product archive(ProductId id) {
        return setArchived(id, true);
    }

    /**
     * Puts an archived product back into use.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public Product restore(ProductId id) {
        return setArchived(id, false);
    }

    private Product setArchived(ProductId id, boolean wanted) {
        return session.write(unit -> {
            CatalogueRights.requireToChange(unit);
            Product stored = ProductRecords.get(unit, id);
            return stored.isArchived() == wanted
                    ? stored
                    : ProductRecords.change(unit, stored, stored.withArchived(wanted));
        });
    }

    /**
     * Deletes a product; the lines that were made from it stay as they are.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public void delete(ProductId id) {
        session.write(unit -> {
            CatalogueRights.requireToChange(unit);
            return ProductRecords.delete(unit, ProductRecords.get(unit, id));
        });
    }

    /**
     * All products by {@link Product#place()}, archived ones too, for a feature that is built on this one and has checked the
     * rights.
     */
    public static List<Product> all(UnitOfWork<? extends CatalogueStores> unit) {
        return ProductRecords.all(unit);
    }

    /**
     * Writes a product for a feature that is built on this one and has checked the rights; its taxes may be out of use.
     *
     * @throws ArticleNumberTakenException if another one has the article number, in use or archived
     * @throws NotFoundException if there is no such tax
     * @throws UnfitTaxException if its VAT is a levy, or its levy a VAT
     * @throws io.klientela.money.CurrencyMismatchException if its levy is an amount in another currency than its price
     */
    public static Product insert(UnitOfWork<? extends CatalogueStores> unit, Product product) {
        return ProductRecords.insert(unit, product, ProductRecords.taxes(product));
    }

    /** As {@link #insert}, in the place of the one that is stored; overtaken by another change, it is run again. */
    public static Product replace(UnitOfWork<? extends CatalogueStores> unit, Product stored, Product wanted) {
        return ProductRecords.replace(unit, stored, wanted);
    }
}
