package io.klientela.savedfilter;

import io.klientela.category.CategoryReplaced;
import io.klientela.category.HoldsCategories;
import io.klientela.error.TransientStorageException;
import io.klientela.id.CategoryId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.session.AccessFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The categories that saved filters ask for. Where an entry is replaced or joined into another, filters ask for that one
 * from then on, whoever's they are; where a group or a tag is deleted, those that name it stay as they are and are refused, for without it they would
 * ask for something else ({@link OutdatedFilterException}).
 */
public final class CategoriesOfFilters implements HoldsCategories {
    private final SavedFilterStore filters;

    public CategoriesOfFilters(SavedFilterStore filters) {
        this.filters = Objects.requireNonNull(filters, "filters");
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SAVED_FILTER;
    }

    @Override
    public long countUses(ProjectId project, CategoryId category) {
        return filters.countNaming(project, category, AccessFilter.everything());
    }

    @Override
    public List<CategoryReplaced> replaceCategory(
            ProjectId project, CategoryId category, CategoryId replacement, int limit) {
        List<CategoryReplaced> replaced = new ArrayList<>();
        for (SavedFilter filter : filters.findNaming(project, category, AccessFilter.everything(), limit)) {
            SavedFilter next = filter.withQuery(QueryText.replaced(filter.query(), category, replacement))
                    .next(filter.access());
            if (!filters.update(next)) {
                throw TransientStorageException.overtaken(filter.id().ref(), filter.version());
            }
            replaced.add(new CategoryReplaced(
                    filter.id().ref(), filter.id().ref(), "query", Set.of(category), Set.of(replacement)));
        }
        return replaced;
    }
}
