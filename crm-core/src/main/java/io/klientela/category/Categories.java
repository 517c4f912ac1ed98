package io.klientela.category;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.id.CategoryId;
import io.klientela.id.RecordKind;
import io.klientela.paging.SortKey;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The category lists of a project. Everyone may read them; changing them needs the settings permission, except that
 * whoever may edit contacts may add groups and tags (ImCRM-3, ImCRM-6). Thread-safe unless its session is bound to a
 * transaction.
 */
public final class Categories {
    private final Session<? extends CategoryStores> session;

    public Categories(Session<? extends CategoryStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /** The entries of a list in order. */
    public List<Category> list(CategoryList list) {
        return session.read(unit -> unit.stores().categories().list(unit.project(), list));
    }

    /**
     * The entry of this id.
     *
     * @throws NotFoundException if there is no such entry
     */
    public Category get(CategoryId id) {
        return session.read(unit -> get(unit, id));
    }

    /** The entry of this name, whatever the case and the accents. */
    public Optional<Category> find(CategoryList list, String name) {
        return session.read(unit -> find(unit, list, name));
    }

    /**
     * Adds an entry at the end of a list.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not
     * @throws CategoryNameTakenException if the list has an entry of this name
     */
    public Category add(CategoryList list, NewCategory command) {
        return session.write(unit -> {
            unit.viewer().require(permissionToAdd(list));
            NewCategory valid = unit.validated(command);
            requireFreeName(unit, list, valid.name(), Optional.empty());
            requireMeaning(unit, list, valid);
            int end = unit.stores().categories().list(unit.project(), list).stream()
                            .mapToInt(Category::position)
                            .max()
                            .orElse(-1)
                    + 1;
            Category category = new Category(
                    new CategoryId(unit.newId()),
                    unit.project(),
                    list,
                    valid.name().strip(),
                    Colour.of(valid.colour()),
                    end,
                    valid.meaning(),
                    false,
                    1);
            insert(unit, category);
            return category;
        });
    }

    /**
     * Saves a changed name or colour; the place in the list stays.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws CategoryNameTakenException if the list has another entry of this name
     * @throws StaleVersionException if the entry was saved by someone else since it was read
     */
    public Category save(Category changed) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Category stored = get(unit, changed.id());
            unit.validated(NewCategory.named(changed.name()));
            requireFreeName(unit, stored.list(), changed.name(), Optional.of(changed.id()));
            Category next = stored.withName(changed.name().strip()).withColour(changed.colour());
            return update(unit, stored, next, changed.version());
        });
    }

    /**
     * Moves an entry to a place in its list, from 0; those behind it move up.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws IllegalArgumentException if the list has no such place
     */
    public List<Category> moveTo(CategoryId id, int position) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Category moved = get(unit, id);
            List<Category> order = new ArrayList<>(unit.stores().categories().list(unit.project(), moved.list()));
            if (position < 0 || position >= order.size()) {
                throw new IllegalArgumentException(
                        "The list has the places 0 to " + (order.size() - 1) + ", not " + position);
            }
            order.removeIf(entry -> entry.id().equals(id));
            order.add(position, moved);
            List<Category> renumbered = new ArrayList<>();
            for (int place = 0; place < order.size(); place++) {
                Category entry = order.get(place);
                renumbered.add(
                        entry.position() == place
                                ? entry
                                : update(unit, entry, entry.withPosition(place), entry.version()));
            }
            return renumbered;
        });
    }

    /** How many records of each kind hold an entry: what a deletion would touch. */
    public Map<RecordKind, Long> uses(CategoryId id) {
        return session.read(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            return uses(unit, get(unit, id));
        });
    }

    /**
     * Deletes an entry that no record holds; groups and tags are taken off the records that hold them.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws ProtectedCategoryException if the system needs it
     * @throws CategoryInUseException if records hold it
     */
    public void delete(CategoryId id) {
        delete(id, Optional.empty());
    }

    /**
     * Deletes an entry; records that hold it hold {@code replacement} from then on.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws ProtectedCategoryException if the system needs it
     * @throws UnfitReplacementException if the replacement stands in another list or means another thing
     */
    public void delete(CategoryId id, CategoryId replacement) {
        delete(id, Optional.of(replacement));
    }

    private void delete(CategoryId id, Optional<CategoryId> replacement) {
        session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Category category = get(unit, id);
            if (category.isProtected()) {
                throw new ProtectedCategoryException(category);
            }
            replacement.ifPresent(other -> requireFit(category, get(unit, other)));
            Map<RecordKind, Long> uses = uses(unit, category);
            if (!uses.isEmpty()) {
                if (replacement.isEmpty() && !category.list().detachedWhenDeleted()) {
                    throw new CategoryInUseException(id, uses);
                }
                for (HoldsCategories holder : unit.stores().categoryHolders()) {
                    holder.replaceCategory(unit.project(), id, replacement);
                }
            }
            unit.stores().categories().delete(unit.project(), id);
            ChangeLog.deleted(unit, id.ref(), id.ref(), fields(category));
            return category;
        });
    }

    /** Writes an entry whose rights and name have been checked: also how default lists come in. */
    public static void insert(UnitOfWork<? extends CategoryStores> unit, Category category) {
        unit.stores().categories().insert(category);
        ChangeLog.created(unit, category.id().ref(), category.id().ref(), fields(category));
    }

    private static Category update(
            UnitOfWork<? extends CategoryStores> unit, Category stored, Category changed, long expected) {
        Category next = changed.withVersion(expected + 1);
        if (stored.version() != expected || !unit.stores().categories().update(next)) {
            throw new StaleVersionException(stored.id().ref(), expected);
        }
        ChangeLog.changed(unit, next.id().ref(), next.id().ref(), fields(stored), fields(next));
        return next;
    }

    private static void requireFit(Category deleted, Category replacement) {
        if (replacement.id().equals(deleted.id())
                || replacement.list() != deleted.list()
                || !replacement.meaning().equals(deleted.meaning())) {
            throw new UnfitReplacementException(deleted.id(), replacement.id());
        }
    }

    private static Map<RecordKind, Long> uses(UnitOfWork<? extends CategoryStores> unit, Category category) {
        Map<RecordKind, Long> uses = new TreeMap<>((one, other) -> one.code().compareTo(other.code()));
        for (HoldsCategories holder : unit.stores().categoryHolders()) {
            long count = holder.countUses(unit.project(), category.id());
            if (count > 0) {
                uses.merge(holder.kind(), count, Long::sum);
            }
        }
        return uses;
    }

    private static void requireFreeName(
            UnitOfWork<? extends CategoryStores> unit, CategoryList list, String name, Optional<CategoryId> except) {
        find(unit, list, name)
                .map(Category::id)
                .filter(id -> !except.equals(Optional.of(id)))
                .ifPresent(other -> {
                    throw new CategoryNameTakenException(list, name);
                });
    }

    private static Optional<Category> find(UnitOfWork<? extends CategoryStores> unit, CategoryList list, String name) {
        String folded = SortKey.fold(name);
        return unit.stores().categories().list(unit.project(), list).stream()
                .filter(category -> category.foldedName().equals(folded))
                .findFirst();
    }

    private static Category get(UnitOfWork<? extends CategoryStores> unit, CategoryId id) {
        return unit.stores().categories().find(unit.project(), id).orElseThrow(() -> new NotFoundException(id.ref()));
    }

    private static void requireMeaning(
            UnitOfWork<? extends CategoryStores> unit, CategoryList list, NewCategory command) {
        if (list == CategoryList.STATUS) {
            unit.validated(new MeaningGiven(command.meaning()));
        } else {
            unit.validated(new MeaningLeftOut(command.meaning()));
        }
    }

    private static Permission permissionToAdd(CategoryList list) {
        return list.detachedWhenDeleted() ? Permissions.CONTACTS_EDIT : Permissions.SETTINGS_EDIT;
    }

    private static Map<String, String> fields(Category category) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("list", category.list().code());
        fields.put("name", category.name());
        fields.put("colour", category.colour().hex());
        fields.put("position", Integer.toString(category.position()));
        fields.put("meaning", category.meaning().map(StatusMeaning::code).orElse(""));
        return fields;
    }
}
