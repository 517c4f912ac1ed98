package io.klientela.settings;

import io.klientela.catalogue.Product;
import io.klientela.paging.SortKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Finds the product of a project that each one of a document speaks of: by its article number; else, among those without one,
 * by its folded name. Products without a number may share a name: who is the same in all finds itself, and the others take what
 * is left in order.
 */
final class ProductMatch {
    private final BiPredicate<ProductSettings, Product> isSame;
    private final Map<String, Product> byNumber = new HashMap<>();
    private final Map<String, List<Product>> byName = new HashMap<>();

    /** @param isSame whether a product is in everything as a document has it */
    ProductMatch(List<Product> stored, BiPredicate<ProductSettings, Product> isSame) {
        this.isSame = isSame;
        for (Product product : stored) {
            if (product.foldedArticleNumber().isEmpty()) {
                byName.computeIfAbsent(SortKey.fold(product.name()), name -> new ArrayList<>())
                        .add(product);
            } else {
                byNumber.put(product.foldedArticleNumber(), product);
            }
        }
    }

    /** One for each of {@code wanted}, in order. */
    List<Optional<Product>> of(List<ProductSettings> wanted) {
        List<Optional<Product>> found = new ArrayList<>(Collections.nCopies(wanted.size(), Optional.empty()));
        for (int place = 0; place < wanted.size(); place++) {
            found.set(place, numbered(wanted.get(place)));
        }
        for (BiPredicate<ProductSettings, Product> fits : List.of(isSame, ProductMatch::isAny)) {
            for (int place = 0; place < wanted.size(); place++) {
                if (found.get(place).isEmpty()) {
                    found.set(place, named(wanted.get(place), fits));
                }
            }
        }
        return found;
    }

    private static boolean isAny(ProductSettings wanted, Product stored) {
        return true;
    }

    private Optional<Product> numbered(ProductSettings wanted) {
        return Optional.ofNullable(byNumber.get(SortKey.fold(wanted.articleNumber())));
    }

    private Optional<Product> named(ProductSettings wanted, BiPredicate<ProductSettings, Product> fits) {
        List<Product> free = byName.getOrDefault(SortKey.fold(wanted.name()), List.of());
        Optional<Product> first =
                free.stream().filter(product -> fits.test(wanted, product)).findFirst();
        first.ifPresent(free::remove);
        return first;
    }
}
