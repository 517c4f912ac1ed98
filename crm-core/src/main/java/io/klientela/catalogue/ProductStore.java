package io.klientela.catalogue;

import io.klientela.id.ProductId;
import io.klientela.id.ProjectId;
import io.klientela.id.TaxId;
import io.klientela.paging.Slice;
import java.util.List;
import java.util.Optional;

/**
 * Keeps products and services. A storage refuses two of one {@link Product#foldedArticleNumber()} that is not empty, and one
 * whose taxes are not there, with {@link io.klientela.error.TransientStorageException}: the command is run again and then sees
 * what the other did.
 */
public interface ProductStore {
    void insert(Product product);

    /**
     * Saves {@code product}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code product.version() - 1}; if not, nothing is written
     */
    boolean update(Product product);

    void delete(ProjectId project, ProductId id);

    Optional<Product> find(ProjectId project, ProductId id);

    /** The product whose {@link Product#foldedArticleNumber()} is {@code foldedNumber}, which is not empty. */
    Optional<Product> find(ProjectId project, String foldedNumber);

    /** Those that {@link ProductQuery#matches}, by {@link Product#place()}. */
    List<Product> find(ProjectId project, ProductQuery query, Slice slice);

    /** How many {@link ProductQuery#matches}. */
    long count(ProjectId project, ProductQuery query);

    /** How many have a tax, as their VAT or as their levy. */
    long countUses(ProjectId project, TaxId tax);

    /**
     * Gives at most {@code limit} products another tax in the place of one that they have; each gets its next version.
     *
     * @return those that were changed
     */
    List<ProductId> replaceTax(ProjectId project, TaxId tax, TaxId replacement, int limit);
}
