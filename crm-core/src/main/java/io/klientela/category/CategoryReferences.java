package io.klientela.category;

import io.klientela.error.NotFoundException;
import io.klientela.id.CategoryId;
import io.klientela.session.UnitOfWork;
import java.util.Collection;

/** Checks that the entries which a command names are there, and reads their names for the history. */
public final class CategoryReferences {
    private CategoryReferences() {}

    /**
     * The entry {@code id} of {@code list}, for new use.
     *
     * @throws NotFoundException if it is not there, or stands in another list
     * @throws ArchivedCategoryException if it is out of use
     */
    public static Category require(UnitOfWork<? extends CategoryStores> unit, CategoryList list, CategoryId id) {
        Category category = requireKnown(unit, list, id);
        if (category.isArchived()) {
            throw new ArchivedCategoryException(category);
        }
        return category;
    }

    /**
     * Checks the entries that a changed record names: what it held before may be out of use.
     *
     * @throws NotFoundException if one is not there, or stands in another list
     * @throws ArchivedCategoryException if one is out of use that the record did not hold
     */
    public static void requireAll(
            UnitOfWork<? extends CategoryStores> unit,
            CategoryList list,
            Collection<CategoryId> named,
            Collection<CategoryId> held) {
        for (CategoryId id : named) {
            if (held.contains(id)) {
                requireKnown(unit, list, id);
            } else {
                require(unit, list, id);
            }
        }
    }

    private static Category requireKnown(UnitOfWork<? extends CategoryStores> unit, CategoryList list, CategoryId id) {
        return unit.stores()
                .categories()
                .find(unit.project(), id)
                .filter(category -> category.list() == list)
                .orElseThrow(() -> new NotFoundException(id.ref()));
    }

    /** The name of an entry, or its id if it is gone. */
    public static String name(UnitOfWork<? extends CategoryStores> unit, CategoryId id) {
        return unit.stores()
                .categories()
                .find(unit.project(), id)
                .map(Category::name)
                .orElseGet(id::toString);
    }
}
