package io.klientela.category;

import io.klientela.error.NotFoundException;
import io.klientela.id.CategoryId;
import io.klientela.session.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        Category category = unit.stores()
                .categories()
                .find(unit.project(), id)
                .filter(found -> found.list() == list)
                .orElseThrow(() -> new NotFoundException(id.ref()));
        return CategoryEntries.requireInUse(category);
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
        requireAll(unit, Map.of(list, named), held);
    }

    /**
     * As {@link #requireAll(UnitOfWork, CategoryList, Collection, Collection)}, of all lists at once.
     *
     * @throws NotFoundException if one is not there, or stands in another list
     * @throws ArchivedCategoryException if one is out of use that the record did not hold
     */
    public static void requireAll(
            UnitOfWork<? extends CategoryStores> unit,
            Map<CategoryList, ? extends Collection<CategoryId>> named,
            Collection<CategoryId> held) {
        Map<CategoryId, Category> known =
                known(unit, named.values().stream().flatMap(Collection::stream).toList());
        named.forEach((list, ids) -> {
            for (CategoryId id : ids) {
                Category category = Optional.ofNullable(known.get(id))
                        .filter(found -> found.list() == list)
                        .orElseThrow(() -> new NotFoundException(id.ref()));
                if (category.isArchived() && !held.contains(id)) {
                    throw new ArchivedCategoryException(category);
                }
            }
        });
    }

    private static Map<CategoryId, Category> known(
            UnitOfWork<? extends CategoryStores> unit, Collection<CategoryId> ids) {
        return unit.stores().categories().find(unit.project(), Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(Category::id, category -> category));
    }

    /** The name of an entry, or its id if it is gone. */
    public static String name(UnitOfWork<? extends CategoryStores> unit, CategoryId id) {
        return names(unit, List.of(id)).of(id);
    }

    /** The names of some entries at the moment. */
    public static CategoryNames names(UnitOfWork<? extends CategoryStores> unit, Collection<CategoryId> ids) {
        return new CategoryNames(known(unit, ids));
    }
}
