package io.klientela.category;

import io.klientela.error.CrmException;
import io.klientela.error.NotFoundException;
import io.klientela.error.TransientStorageException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.id.CategoryId;
import io.klientela.paging.SortKey;
import io.klientela.session.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes single entries with their history; rights have been checked. */
final class CategoryEntries {
    private CategoryEntries() {}

    static List<Category> of(UnitOfWork<? extends CategoryStores> unit, CategoryList list) {
        return unit.stores().categories().list(unit.project(), list);
    }

    static Category get(UnitOfWork<? extends CategoryStores> unit, CategoryId id) {
        return unit.stores().categories().find(unit.project(), id).orElseThrow(() -> new NotFoundException(id.ref()));
    }

    static Optional<Category> find(UnitOfWork<? extends CategoryStores> unit, CategoryList list, String name) {
        return unit.stores().categories().find(unit.project(), list, SortKey.fold(name));
    }

    static Category add(UnitOfWork<? extends CategoryStores> unit, CategoryList list, NewCategory command) {
        NewCategory valid = unit.validated(command);
        requireFreeName(unit, list, valid.name(), Optional.empty());
        requireMeaning(unit, list, valid);
        int end = of(unit, list).stream().mapToInt(Category::position).max().orElse(-1) + 1;
        Category category = new Category(
                new CategoryId(unit.newId()),
                unit.project(),
                list,
                valid.name().strip(),
                Colour.of(valid.colour()),
                end,
                valid.meaning(),
                false,
                false,
                1);
        insert(unit, category);
        return category;
    }

    static void insert(UnitOfWork<? extends CategoryStores> unit, Category category) {
        unit.stores().categories().insert(category);
        ChangeLog.created(unit, category.id().ref(), category.id().ref(), fields(category));
    }

    /** Writes a change that does not depend on what the actor has read: it runs again if another was faster. */
    static Category change(UnitOfWork<? extends CategoryStores> unit, Category stored, Category changed) {
        return update(
                unit,
                stored,
                changed,
                TransientStorageException.overtaken(stored.id().ref(), stored.version()));
    }

    /** Keeps an entry as it was read until the transaction ends: of two who would delete it, one has to wait. */
    static void hold(UnitOfWork<? extends CategoryStores> unit, Category stored) {
        if (!unit.stores().categories().update(stored.withVersion(stored.version() + 1))) {
            throw TransientStorageException.overtaken(stored.id().ref(), stored.version());
        }
    }

    static Category update(
            UnitOfWork<? extends CategoryStores> unit, Category stored, Category changed, CrmException conflict) {
        Category next = changed.withVersion(stored.version() + 1);
        if (!unit.stores().categories().update(next)) {
            throw conflict;
        }
        ChangeLog.changed(unit, next.id().ref(), next.id().ref(), fields(stored), fields(next));
        return next;
    }

    static Category requireInUse(Category category) {
        if (category.isArchived()) {
            throw new ArchivedCategoryException(category);
        }
        return category;
    }

    static Category requireUnprotected(Category category) {
        if (category.isProtected()) {
            throw new ProtectedCategoryException(category);
        }
        return category;
    }

    static void requireFreeName(
            UnitOfWork<? extends CategoryStores> unit, CategoryList list, String name, Optional<CategoryId> except) {
        find(unit, list, name)
                .map(Category::id)
                .filter(id -> !except.equals(Optional.of(id)))
                .ifPresent(other -> {
                    throw new CategoryNameTakenException(list, name);
                });
    }

    private static void requireMeaning(
            UnitOfWork<? extends CategoryStores> unit, CategoryList list, NewCategory command) {
        if (list == CategoryList.STATUS) {
            unit.validated(new MeaningGiven(command.meaning()));
        } else {
            unit.validated(new MeaningLeftOut(command.meaning()));
        }
    }

    static Map<String, String> fields(Category category) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("list", category.list().code());
        fields.put("name", category.name());
        fields.put("colour", category.colour().hex());
        fields.put("position", Integer.toString(category.position()));
        fields.put("meaning", category.meaning().map(StatusMeaning::code).orElse(""));
        fields.put("archived", category.isArchived() ? "yes" : "");
        return fields;
    }
}
