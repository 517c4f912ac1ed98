package io.klientela.memory;

import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.CategoryStore;
import io.klientela.category.HoldsCategories;
import io.klientela.id.CategoryId;
import io.klientela.id.ProjectId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class CategoryTable implements CategoryStore {
    private final Table<Category> table;
    private final Integrity integrity;
    private final List<HoldsCategories> holders;

    CategoryTable(Rows rows, Integrity integrity, List<HoldsCategories> holders) {
        table = new Table<>(rows, Section.CATEGORIES, Category.class);
        this.integrity = integrity;
        this.holders = holders;
    }

    @Override
    public void insert(Category category) {
        check(category);
        table.insert(table.key(category.project(), category.id()), category);
    }

    @Override
    public boolean update(Category category) {
        boolean isNext = find(category.project(), category.id())
                .filter(stored -> stored.version() == category.version() - 1)
                .isPresent();
        if (isNext) {
            check(category);
            table.put(table.key(category.project(), category.id()), category);
        }
        return isNext;
    }

    private void check(Category category) {
        integrity.project(category.project());
        boolean hasNamesake = entries(category.project(), category.list())
                .anyMatch(other ->
                        !other.id().equals(category.id()) && other.foldedName().equals(category.foldedName()));
        Integrity.unique(!hasNamesake, category.name());
    }

    @Override
    public void delete(ProjectId project, CategoryId id) {
        boolean isHeld = holders.stream().anyMatch(holder -> holder.countUses(project, id) > 0);
        Integrity.reference(!isHeld, id);
        table.remove(table.key(project, id));
    }

    @Override
    public Optional<Category> find(ProjectId project, CategoryId id) {
        return table.find(table.key(project, id));
    }

    @Override
    public List<Category> find(ProjectId project, Collection<CategoryId> ids) {
        return ids.stream().distinct().flatMap(id -> find(project, id).stream()).toList();
    }

    @Override
    public Optional<Category> find(ProjectId project, CategoryList list, String foldedName) {
        return entries(project, list)
                .filter(category -> category.foldedName().equals(foldedName))
                .findFirst();
    }

    /** The rows lie by id, and sorting is stable: equal positions stay in the order of ids. */
    @Override
    public List<Category> list(ProjectId project, CategoryList list) {
        return entries(project, list)
                .sorted(Comparator.comparingInt(Category::position))
                .toList();
    }

    private Stream<Category> entries(ProjectId project, CategoryList list) {
        return table.under(table.key().then(project.value())).filter(category -> category.list() == list);
    }
}
