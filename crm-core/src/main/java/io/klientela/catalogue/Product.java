package io.klientela.catalogue;

import io.klientela.id.ProductId;
import io.klientela.id.ProjectId;
import io.klientela.paging.Keyset;
import io.klientela.paging.SortKey;
import io.klientela.text.StorableText;
import java.util.Objects;

/**
 * A product or a service that the project sells (TEAMLAB-46). Immutable; each {@code with} method returns a changed copy, which
 * {@link Products#save} writes.
 *
 * @param id its name in the store
 * @param project the project
 * @param kind product or service
 * @param name 1 to 200 characters (BT-153)
 * @param description at most 5,000 characters, or an empty string (BT-154)
 * @param articleNumber at most 100 characters, unique in the project by folded form, or an empty string (BT-155)
 * @param salePrice what so many units cost, without VAT
 * @param taxes its VAT, and the levy that it may bear
 * @param isArchived whether it is out of use: no new line is made from it
 * @param version counts the saves, from 1
 */
public record Product(
        ProductId id,
        ProjectId project,
        ProductKind kind,
        String name,
        String description,
        String articleNumber,
        SalePrice salePrice,
        ProductTaxes taxes,
        boolean isArchived,
        long version) {
    /** The most characters of a name. */
    public static final int MAX_NAME = 200;

    /** The most characters of a description. */
    public static final int MAX_DESCRIPTION = 5000;

    /** The most characters of an article number. */
    public static final int MAX_ARTICLE_NUMBER = 100;

    public Product {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(kind, "kind");
        StorableText.required("A product's name", name, MAX_NAME);
        StorableText.optional("A product's description", description, MAX_DESCRIPTION);
        StorableText.optional("An article number", articleNumber, MAX_ARTICLE_NUMBER);
        Objects.requireNonNull(salePrice, "salePrice");
        Objects.requireNonNull(taxes, "taxes");
    }

    /** The form by which article numbers are unique in a project; an empty string when there is none. */
    public String foldedArticleNumber() {
        return SortKey.fold(articleNumber);
    }

    /** Where it stands in the list: by name, then id. */
    public Keyset place() {
        return new Keyset(SortKey.of(name), id.value());
    }

    public Product withKind(ProductKind changed) {
        return copy(changed, name, description, articleNumber, salePrice, taxes);
    }

    public Product withName(String changed) {
        return copy(kind, changed, description, articleNumber, salePrice, taxes);
    }

    public Product withDescription(String changed) {
        return copy(kind, name, changed, articleNumber, salePrice, taxes);
    }

    public Product withArticleNumber(String changed) {
        return copy(kind, name, description, changed, salePrice, taxes);
    }

    public Product withSalePrice(SalePrice changed) {
        return copy(kind, name, description, articleNumber, changed, taxes);
    }

    public Product withTaxes(ProductTaxes changed) {
        return copy(kind, name, description, articleNumber, salePrice, changed);
    }

    private Product copy(
            ProductKind ofKind, String named, String described, String numbered, SalePrice priced, ProductTaxes taxed) {
        return new Product(id, project, ofKind, named, described, numbered, priced, taxed, isArchived, version);
    }

    Product withArchived(boolean changed) {
        return new Product(id, project, kind, name, description, articleNumber, salePrice, taxes, changed, version);
    }

    Product withVersion(long next) {
        return new Product(id, project, kind, name, description, articleNumber, salePrice, taxes, isArchived, next);
    }
}
