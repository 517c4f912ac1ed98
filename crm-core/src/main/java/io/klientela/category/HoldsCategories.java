package io.klientela.category;

import io.klientela.id.CategoryId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import java.util.List;

/**
 * A store whose records hold categories. Each such store is listed by {@link CategoryStores#categoryHolders()}, so that
 * deleting an entry misses none: effects run upward through this interface, imports run down.
 */
public interface HoldsCategories {
    /** The kind of record that holds categories. */
    RecordKind kind();

    /** How many records hold {@code category}, whoever asks; it names none. */
    long countUses(ProjectId project, CategoryId category);

    /**
     * Makes records that hold {@code category} hold {@code replacement} instead; the version of each goes up by one. At most {@code limit} at a time, since an entry may be held by a million, and the history tells of
     * each: whoever calls goes on until nothing is touched.
     *
     * @return the records touched, by id; fewer than {@code limit} only if none is left
     */
    List<CategoryReplaced> replaceCategory(ProjectId project, CategoryId category, CategoryId replacement, int limit);

    /**
     * Takes a group or a tag off records that hold it, as {@link #replaceCategory} does with a replacement. What a record holds
     * one of stays: another transaction may have filled it in since uses were counted, and the deletion of the entry must
     * fail on it.
     */
    default List<CategoryReplaced> letGoOfCategory(ProjectId project, CategoryId category, int limit) {
        return List.of();
    }
}
