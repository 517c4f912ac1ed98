package io.klientela.settings;

import io.klientela.category.Category;
import io.klientela.paging.SortKey;
import java.util.List;
import java.util.Optional;

/** Finds the entry of a project that an entry of a document speaks of. */
final class CategoryMatch {
    private CategoryMatch() {}

    static Optional<Category> of(CategorySettings wanted, List<Category> stored) {
        String folded = SortKey.fold(wanted.name());
        return stored.stream()
                .filter(entry -> entry.isProtected() == wanted.isProtected())
                .filter(entry -> wanted.isProtected()
                        ? entry.meaning().equals(wanted.meaning())
                        : entry.foldedName().equals(folded))
                .findFirst();
    }
}
