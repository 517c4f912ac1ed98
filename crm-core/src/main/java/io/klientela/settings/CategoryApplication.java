package io.klientela.settings;

import io.klientela.category.Categories;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.CategoryStores;
import io.klientela.category.Colour;
import io.klientela.category.NewCategory;
import io.klientela.id.CategoryId;
import io.klientela.paging.SortKey;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import io.klientela.settings.SettingsReport.What;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes category lists like those of a document that has been checked. */
final class CategoryApplication {
    private final UnitOfWork<? extends CategoryStores> unit;
    private final Categories categories;
    private final Leftovers leftovers;
    private final SettingsLog log;

    CategoryApplication(
            Session<? extends CategoryStores> session,
            UnitOfWork<? extends CategoryStores> unit,
            Leftovers leftovers,
            SettingsLog log) {
        this.unit = unit;
        this.categories = new Categories(session);
        this.leftovers = leftovers;
        this.log = log;
    }

    void apply(Map<CategoryList, List<CategorySettings>> lists) {
        lists.forEach(this::apply);
    }

    private void apply(CategoryList list, List<CategorySettings> wanted) {
        List<Category> stored = categories.listAll(list);
        Map<CategorySettings, Category> there = new LinkedHashMap<>();
        wanted.forEach(entry -> CategoryMatch.of(entry, stored).ifPresent(found -> there.put(entry, found)));
        // Protected ones first: another entry may be about to take the name that one of them lets go.
        changeProtected(there);
        List<CategoryId> order = new ArrayList<>();
        for (CategorySettings entry : wanted) {
            Category made = Optional.ofNullable(there.get(entry)).orElseGet(() -> add(list, entry));
            if (!entry.isProtected()) {
                change(entry, made);
            }
            order.add(made.id());
        }
        stored.stream()
                .filter(entry -> !entry.isProtected() && !there.containsValue(entry))
                .forEach(this::leave);
        order(list, order);
    }

    /** In an order in which each name is free when its turn comes; of those that pass names round, one lets go first. */
    private void changeProtected(Map<CategorySettings, Category> there) {
        Map<CategorySettings, Category> waiting = new LinkedHashMap<>(there);
        waiting.keySet().removeIf(entry -> !entry.isProtected());
        while (!waiting.isEmpty()) {
            Optional<CategorySettings> free = waiting.keySet().stream()
                    .filter(entry -> isFree(entry, waiting))
                    .findFirst();
            free.ifPresentOrElse(
                    entry -> {
                        change(entry, Objects.requireNonNull(waiting.get(entry)));
                        waiting.remove(entry);
                    },
                    () -> waiting.entrySet().iterator().next().setValue(nameless(waiting)));
        }
    }

    private static boolean isFree(CategorySettings wanted, Map<CategorySettings, Category> waiting) {
        String folded = SortKey.fold(wanted.name());
        return waiting.entrySet().stream()
                .noneMatch(other -> !other.getKey().equals(wanted)
                        && other.getValue().foldedName().equals(folded));
    }

    private Category nameless(Map<CategorySettings, Category> waiting) {
        Category first = waiting.values().iterator().next();
        return Categories.replace(unit, first, first.withName(first.id().toString()));
    }

    private Category add(CategoryList list, CategorySettings entry) {
        NewCategory command = new NewCategory(entry.name(), entry.colour(), entry.meaning());
        Category added = categories.add(list, command);
        log.add(What.ADDED, place(added));
        return added;
    }

    private void change(CategorySettings wanted, Category stored) {
        Category changed = stored.withName(wanted.name().strip()).withColour(Colour.of(wanted.colour()));
        if (!changed.equals(stored)) {
            log.add(What.CHANGED, place(Categories.replace(unit, stored, changed)));
        }
        if (wanted.isArchived() && !stored.isArchived()) {
            log.add(What.ARCHIVED, place(categories.archive(stored.id())));
        } else if (!wanted.isArchived() && stored.isArchived()) {
            log.add(What.RESTORED, place(categories.restore(stored.id())));
        }
    }

    private void leave(Category entry) {
        if (leftovers == Leftovers.ARCHIVE && !entry.isArchived()) {
            log.add(What.ARCHIVED, place(categories.archive(entry.id())));
        } else if (leftovers == Leftovers.DELETE_UNUSED) {
            if (categories.uses(entry.id()).isEmpty()) {
                categories.delete(entry.id());
                log.add(What.DELETED, place(entry));
            } else {
                log.add(What.KEPT_IN_USE, place(entry));
            }
        }
    }

    private void order(CategoryList list, List<CategoryId> order) {
        List<CategoryId> before =
                categories.listAll(list).stream().map(Category::id).toList();
        if (!before.subList(0, order.size()).equals(order)) {
            categories.reorder(list, order);
            log.add(What.ORDERED, "categories/" + list.code());
        }
    }

    private static String place(Category entry) {
        return SettingsCheck.place(entry.list(), entry.name());
    }
}
