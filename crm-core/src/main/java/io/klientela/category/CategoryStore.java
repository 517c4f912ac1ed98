package io.klientela.category;

import io.klientela.id.CategoryId;
import io.klientela.id.ProjectId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the entries of all category lists. A storage refuses two entries of one list with the same
 * {@link Category#foldedName()}, and the deletion of one that a record holds, with
 * {@link io.klientela.error.TransientStorageException}: the command is run again and then sees what the other did.
 */
public interface CategoryStore {
    void insert(Category category);

    /**
     * Saves {@code category}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code category.version() - 1}; if not, nothing is written
     */
    boolean update(Category category);

    void delete(ProjectId project, CategoryId id);

    Optional<Category> find(ProjectId project, CategoryId id);

    /** Those of these entries that are there, of whatever lists, in no order. */
    List<Category> find(ProjectId project, Collection<CategoryId> ids);

    /** The entry of a list whose {@link Category#foldedName()} is {@code foldedName}. */
    Optional<Category> find(ProjectId project, CategoryList list, String foldedName);

    /** The entries of a list by position, then id. */
    List<Category> list(ProjectId project, CategoryList list);
}
