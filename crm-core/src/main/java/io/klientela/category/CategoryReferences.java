package io.klientela.category;

import io.klientela.error.NotFoundException;
import io.klientela.id.CategoryId;
import io.klientela.session.UnitOfWork;

/** Checks that the entries which a command names are there, and reads their names for the history. */
public final class CategoryReferences {
    private CategoryReferences() {}

    /**
     * The entry {@code id} of {@code list}.
     *
     * @throws NotFoundException if it is not there, or stands in another list
     */
    public static Category require(UnitOfWork<? extends CategoryStores> unit, CategoryList list, CategoryId id) {
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
