package io.klientela.category;

import io.klientela.access.Permissions;
import io.klientela.error.NoSuchPlaceException;
import io.klientela.error.NotFoundException;
import io.klientela.error.StaleVersionException;
import io.klientela.id.CategoryId;
import io.klientela.id.RecordKind;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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

    /** The entries of a list that are in use, in order: what is offered to choose from. */
    public List<Category> list(CategoryList list) {
        return listAll(list).stream().filter(entry -> !entry.isArchived()).toList();
    }

    /** The entries of a list in order, those that are archived too. */
    public List<Category> listAll(CategoryList list) {
        return session.read(unit -> CategoryEntries.of(unit, list));
    }

    /**
     * The entry of this id.
     *
     * @throws NotFoundException if there is no such entry
     */
    public Category get(CategoryId id) {
        return session.read(unit -> CategoryEntries.get(unit, id));
    }

    /** The entry of this name, whatever the case and the accents; an archived one too. */
    public Optional<Category> find(CategoryList list, String name) {
        return session.read(unit -> CategoryEntries.find(unit, list, name));
    }

    /**
     * Adds an entry at the end of a list.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not
     * @throws CategoryNameTakenException if the list has an entry of this name, in use or archived
     */
    public Category add(CategoryList list, NewCategory command) {
        return session.write(unit -> {
            if (list.detachedWhenDeleted()) {
                unit.viewer().requireAny(List.of(Permissions.CONTACTS_EDIT, Permissions.SETTINGS_EDIT));
            } else {
                unit.viewer().require(Permissions.SETTINGS_EDIT);
            }
            return CategoryEntries.add(unit, list, command);
        });
    }

    /**
     * Saves a changed name or colour; the place in the list stays, and so does whether the entry is archived.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws CategoryNameTakenException if the list has another entry of this name
     * @throws StaleVersionException if the entry was saved by someone else since it was read
     */
    public Category save(Category changed) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Category stored = CategoryEntries.get(unit, changed.id());
            StaleVersionException stale = new StaleVersionException(stored.id().ref(), changed.version());
            if (stored.version() != changed.version()) {
                throw stale;
            }
            unit.validated(NewCategory.named(changed.name()));
            CategoryEntries.requireFreeName(unit, stored.list(), changed.name(), Optional.of(changed.id()));
            Category next = stored.withName(changed.name().strip()).withColour(changed.colour());
            return CategoryEntries.update(unit, stored, next, stale);
        });
    }

    /**
     * Moves an entry to a place among those of its list that are in use, from 0; those behind it move up.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws NoSuchPlaceException if the list has no such place
     * @throws ArchivedCategoryException if the entry is archived
     */
    public List<Category> moveTo(CategoryId id, int position) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Category moved = CategoryEntries.requireInUse(CategoryEntries.get(unit, id));
            List<CategoryId> order = new ArrayList<>(CategoryEntries.of(unit, moved.list()).stream()
                    .filter(entry -> !entry.isArchived())
                    .map(Category::id)
                    .toList());
            if (position < 0 || position >= order.size()) {
                throw new NoSuchPlaceException(id.ref(), position, order.size());
            }
            order.remove(id);
            order.add(position, id);
            return reorder(unit, moved.list(), order);
        });
    }

    /**
     * Puts entries of a list in this order; those that are not named follow as they stood.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws NotFoundException if the list has no such entry
     * @throws IllegalArgumentException if an entry is named twice
     */
    public List<Category> reorder(CategoryList list, List<CategoryId> order) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            return reorder(unit, list, order);
        });
    }

    private static List<Category> reorder(
            UnitOfWork<? extends CategoryStores> unit, CategoryList list, List<CategoryId> order) {
        Set<CategoryId> first = new LinkedHashSet<>(order);
        if (first.size() < order.size()) {
            throw new IllegalArgumentException("An order names each entry once");
        }
        List<Category> ordered = new ArrayList<>();
        for (CategoryId id : first) {
            Category entry = CategoryEntries.get(unit, id);
            if (entry.list() != list) {
                throw new NotFoundException(id.ref());
            }
            ordered.add(entry);
        }
        CategoryEntries.of(unit, list).stream()
                .filter(entry -> !first.contains(entry.id()))
                .forEach(ordered::add);
        for (int place = 0; place < ordered.size(); place++) {
            Category entry = ordered.get(place);
            if (entry.position() != place) {
                ordered.set(place, CategoryEntries.change(unit, entry, entry.withPosition(place)));
            }
        }
        return List.copyOf(ordered);
    }

    /**
     * Takes an entry out of use: records that hold it keep it, and nothing new takes it. It is there in {@link #listAll} and
     * comes back by {@link #restore}; archiving it again changes nothing.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws ProtectedCategoryException if the system needs it
     */
    public Category archive(CategoryId id) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Category stored = CategoryEntries.requireUnprotected(CategoryEntries.get(unit, id));
            return stored.isArchived() ? stored : CategoryEntries.change(unit, stored, stored.withArchived(true));
        });
    }

    /**
     * Puts an archived entry back into use, in its old place.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     */
    public Category restore(CategoryId id) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            Category stored = CategoryEntries.get(unit, id);
            return stored.isArchived() ? CategoryEntries.change(unit, stored, stored.withArchived(false)) : stored;
        });
    }

    /** How many records of each kind hold an entry: what a deletion would touch. */
    public Map<RecordKind, Long> uses(CategoryId id) {
        return session.read(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            return CategoryRemoval.uses(unit, CategoryEntries.get(unit, id));
        });
    }

    /**
     * Deletes an entry that no record holds; groups and tags are taken off the records that hold them, and the history of
     * each tells so.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws ProtectedCategoryException if the system needs it
     * @throws CategoryInUseException if records hold it
     */
    public void delete(CategoryId id) {
        session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            return CategoryRemoval.of(unit, id).delete();
        });
    }

    /**
     * Deletes an entry; records that hold it hold {@code replacement} from then on, and the history of each tells so.
     *
     * @throws io.klientela.access.AccessDeniedException if the actor may not change settings
     * @throws ProtectedCategoryException if the system needs it
     * @throws UnfitReplacementException if the replacement stands in another list or means another thing
     * @throws ArchivedCategoryException if the replacement is out of use
     */
    public void delete(CategoryId id, CategoryId replacement) {
        session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            return CategoryRemoval.of(unit, id).deleteFor(replacement);
        });
    }

    /**
     * Makes two entries one: records that hold {@code entry} hold {@code into} from then on, those that are in both groups
     * are in one, and {@code entry} is gone. Refuses as {@link #delete(CategoryId, CategoryId)} does.
     *
     * @return the entry that is left
     */
    public Category join(CategoryId entry, CategoryId into) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.SETTINGS_EDIT);
            return CategoryRemoval.of(unit, entry).joinInto(into);
        });
    }

    /**
     * Writes a changed name or colour for a feature that is built on categories and has checked the rights; overtaken by
     * another change, it is run again.
     *
     * @throws CategoryNameTakenException if the list has another entry of this name
     */
    public static Category replace(UnitOfWork<? extends CategoryStores> unit, Category stored, Category wanted) {
        CategoryEntries.requireFreeName(unit, stored.list(), wanted.name(), Optional.of(stored.id()));
        return CategoryEntries.change(unit, stored, wanted);
    }

    /** Writes an entry whose rights and name have been checked: also how default lists come in. */
    public static void insert(UnitOfWork<? extends CategoryStores> unit, Category category) {
        CategoryEntries.insert(unit, category);
    }

    /**
     * The entry of this name, which is added if there is none: for commands of features that are built on categories, which
     * have checked the rights.
     *
     * @throws ArchivedCategoryException if there is one, out of use
     */
    public static Category findOrAdd(
            UnitOfWork<? extends CategoryStores> unit, CategoryList list, NewCategory command) {
        NewCategory valid = unit.validated(command);
        return CategoryEntries.find(unit, list, valid.name())
                .map(CategoryEntries::requireInUse)
                .orElseGet(() -> CategoryEntries.add(unit, list, valid));
    }
}
