package io.klientela.catalogue;

import io.klientela.paging.SearchWord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words by which a product is found. What storages index is computed here alone. */
public final class ProductWords {
    private ProductWords() {}

    /** The words of its name and of its article number, and that number without the signs in it. */
    public static Set<SearchWord> of(Product product) {
        Set<SearchWord> words = new HashSet<>(SearchWord.in(product.name()));
        List<SearchWord> parts = SearchWord.in(product.articleNumber());
        words.addAll(parts);
        words.addAll(SearchWord.in(parts.stream().map(SearchWord::folded).collect(Collectors.joining())));
        return words;
    }
}
