package io.klientela.category;

import io.klientela.id.CategoryId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of entries at one moment, read at once for all that a record holds. */
public final class CategoryNames {
    private final Map<CategoryId, Category> known;

    CategoryNames(Map<CategoryId, Category> known) {
        this.known = known;
    }

    /** The name of an entry, or its id if it is gone. */
    public String of(CategoryId id) {
        return Optional.ofNullable(known.get(id)).map(Category::name).orElseGet(id::toString);
    }

    /** As the history holds the names of several: in order, each on a line of its own. */
    public String of(Collection<CategoryId> ids) {
        return ids.stream().map(this::of).sorted().collect(Collectors.joining("\n"));
    }
}
