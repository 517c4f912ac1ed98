package io.klientela.category;

import io.klientela.history.Change.Action;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChange;
import io.klientela.history.FieldChanges;
import io.klientela.history.Touched;
import io.klientela.id.CategoryId;
import io.klientela.id.OperationId;
import io.klientela.id.RecordKind;
import io.klientela.session.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes an entry out of the project: each record that holds it gets another or none, and its history tells so. All of it is
 * one operation, which the history of each record names.
 */
final class CategoryRemoval {
    /** So many records are changed in one step, whatever an entry is held by. */
    private static final int CHUNK = 500;

    private final UnitOfWork<? extends CategoryStores> unit;
    private final Category entry;
    private final OperationId operation;
    private final Map<RecordKind, Long> touched =
            new TreeMap<>((one, other) -> one.code().compareTo(other.code()));
    private final Map<CategoryId, String> names = new HashMap<>();

    private CategoryRemoval(UnitOfWork<? extends CategoryStores> unit, Category entry) {
        this.unit = unit;
        this.entry = entry;
        this.operation = new OperationId(unit.newId());
    }

    /**
     * Begins the removal of an entry.
     *
     * @throws ProtectedCategoryException if the system needs it
     */
    static CategoryRemoval of(UnitOfWork<? extends CategoryStores> unit, CategoryId id) {
        Category entry = CategoryEntries.requireUnprotected(CategoryEntries.get(unit, id));
        CategoryEntries.hold(unit, entry);
        return new CategoryRemoval(unit, entry);
    }

    static Map<RecordKind, Long> uses(UnitOfWork<? extends CategoryStores> unit, Category category) {
        Map<RecordKind, Long> uses = new TreeMap<>((one, other) -> one.code().compareTo(other.code()));
        for (HoldsCategories holder : unit.stores().categoryHolders()) {
            long count = holder.countUses(unit.project(), category.id());
            if (count > 0) {
                uses.merge(holder.kind(), count, Long::sum);
            }
        }
        return uses;
    }

    Category delete() {
        Map<RecordKind, Long> uses = uses(unit, entry);
        if (!uses.isEmpty() && !entry.list().detachedWhenDeleted()) {
            throw new CategoryInUseException(entry.id(), uses);
        }
        if (!uses.isEmpty()) {
            replace(Optional.empty());
        }
        // Who takes the entry behind the count breaks the deletion, which then runs again and counts anew.
        remove(Optional.empty());
        return entry;
    }

    Category deleteFor(CategoryId replacement) {
        Optional<Category> other = Optional.of(fit(replacement));
        replace(other);
        remove(other);
        return entry;
    }

    Category joinInto(CategoryId other) {
        Category into = fit(other);
        replace(Optional.of(into));
        remove(Optional.of(into));
        ChangeLog.partOf(
                unit,
                operation,
                into.id().ref(),
                Action.CHANGED,
                List.of(new FieldChange("joined", Optional.empty(), Optional.of(entry.name()))));
        return into;
    }

    private Category fit(CategoryId id) {
        Category other = CategoryEntries.get(unit, id);
        if (other.id().equals(entry.id())
                || other.list() != entry.list()
                || !other.meaning().equals(entry.meaning())) {
            throw new UnfitReplacementException(entry.id(), id);
        }
        return CategoryEntries.requireInUse(other);
    }

    private void replace(Optional<Category> replacement) {
        for (HoldsCategories holder : unit.stores().categoryHolders()) {
            List<CategoryReplaced> chunk;
            do {
                chunk = replacement.isEmpty()
                        ? holder.letGoOfCategory(unit.project(), entry.id(), CHUNK)
                        : holder.replaceCategory(
                                unit.project(), entry.id(), replacement.get().id(), CHUNK);
                write(holder.kind(), chunk);
            } while (chunk.size() >= CHUNK);
        }
    }

    private void remove(Optional<Category> replacement) {
        unit.stores().categories().delete(unit.project(), entry.id());
        List<FieldChange> fields = new ArrayList<>(FieldChanges.deleted(CategoryEntries.fields(entry)));
        replacement.ifPresent(
                other -> fields.add(new FieldChange("replacement", Optional.empty(), Optional.of(other.name()))));
        touched.forEach((kind, count) -> fields.add(
                new FieldChange("records." + kind.code(), Optional.empty(), Optional.of(Long.toString(count)))));
        ChangeLog.partOf(unit, operation, entry.id().ref(), Action.DELETED, fields);
    }

    private void write(RecordKind kind, List<CategoryReplaced> chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        touched.merge(kind, (long) chunk.size(), Long::sum);
        ChangeLog.changedTogether(
                unit,
                operation,
                chunk.stream()
                        .map(each -> new Touched(
                                each.record(),
                                each.root(),
                                FieldChanges.between(
                                        Map.of(each.field(), text(each.before())),
                                        Map.of(each.field(), text(each.after())))))
                        .toList());
    }

    /** As the features write it: names in order, each on a line of its own. */
    private String text(Collection<CategoryId> held) {
        return held.stream()
                .map(id -> names.computeIfAbsent(id, asked -> CategoryReferences.name(unit, asked)))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
