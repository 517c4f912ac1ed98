package io.klientela.importing;

import io.klientela.CrmSession;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.CategoryNameTakenException;
import io.klientela.category.NewCategory;
import io.klientela.id.CategoryId;
import io.klientela.paging.SortKey;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The entries of the lists by name, read once for an import. */
final class CategoryNames {
    private final CrmSession session;
    private final UnknownCategories policy;
    private final Map<CategoryList, Map<String, CategoryId>> known = new EnumMap<>(CategoryList.class);

    CategoryNames(CrmSession session, UnknownCategories policy) {
        this.session = session;
        this.policy = policy;
    }

    /** The entry of this name, added if that is asked for; empty when there is none. */
    Optional<CategoryId> find(CategoryList list, String name) {
        Map<String, CategoryId> entries = known.computeIfAbsent(list, this::read);
        String folded = SortKey.fold(name);
        if (!entries.containsKey(folded) && policy == UnknownCategories.CREATE) {
            entries.put(folded, added(list, name));
        }
        return Optional.ofNullable(entries.get(folded));
    }

    private Map<String, CategoryId> read(CategoryList list) {
        Map<String, CategoryId> entries = new HashMap<>();
        for (Category category : session.categories().list(list)) {
            entries.put(category.foldedName(), category.id());
        }
        return entries;
    }

    private CategoryId added(CategoryList list, String name) {
        try {
            return session.categories().add(list, NewCategory.named(name)).id();
        } catch (CategoryNameTakenException addedMeanwhile) {
            return session.categories().find(list, name).map(Category::id).orElseThrow(() -> addedMeanwhile);
        }
    }
}
