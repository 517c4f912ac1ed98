package io.klientela.catalogue;

import io.klientela.contact.SearchText;
import java.util.Objects;
import java.util.Optional;

/**
 * Which products and services are asked for.
 *
 * @param words what was typed: each word begins a word of the name or of the article number
 * @param kind of which kind; empty for both
 * @param use whether archived ones are asked for, too
 */
public record ProductQuery(SearchText words, Optional<ProductKind> kind, Use use) {
    /** Whether archived ones are asked for, too. */
    public enum Use {
        IN_USE,
        ANY
    }

    public ProductQuery {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(use, "use");
    }

    /** All that are in use: what is offered to choose from. */
    public static ProductQuery inUse() {
        return new ProductQuery(new SearchText(""), Optional.empty(), Use.IN_USE);
    }

    /** All of them, those that are archived too. */
    public static ProductQuery all() {
        return new ProductQuery(new SearchText(""), Optional.empty(), Use.ANY);
    }

    /**
     * Those that what was typed finds, as contacts are found: whatever the case, the accents and the order of the words. An
     * article number is also found without the signs in it: "AB12" finds "AB-12/3".
     *
     * @throws io.klientela.contact.UnfitSearchException if it is longer than a search takes
     */
    public ProductQuery matching(String typed) {
        return new ProductQuery(new SearchText(typed), kind, use);
    }

    public ProductQuery ofKind(ProductKind wanted) {
        return new ProductQuery(words, Optional.of(wanted), use);
    }

    /** Whether the product is one of them; the access to the list is checked elsewhere. */
    public boolean matches(Product product) {
        return (use == Use.ANY || !product.isArchived())
                && kind.map(product.kind()::equals).orElse(true)
                && words.matches(ProductWords.of(product));
    }
}
