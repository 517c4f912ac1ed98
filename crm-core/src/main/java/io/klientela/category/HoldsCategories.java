package io.klientela.category;

import io.klientela.id.CategoryId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import java.util.Optional;

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
     * Makes every record that holds {@code category} hold {@code replacement} instead, or none if it is empty; the
     * version of each goes up by one.
     */
    void replaceCategory(ProjectId project, CategoryId category, Optional<CategoryId> replacement);
}
