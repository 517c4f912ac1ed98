package io.klientela.category;

import io.klientela.id.CategoryId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import java.util.Optional;

/**
 * A feature whose records hold categories. Deleting an entry asks each such feature.
 *
 * @param <S> the stores that the feature needs
 */
public interface UsesCategory<S> {
    /** The kind of record that holds categories. */
    RecordKind kind();

    /** How many records hold {@code category}. It counts all records, whoever asks, and names none. */
    long uses(S stores, ProjectId project, CategoryId category);

    /** Makes every record that holds {@code category} hold {@code replacement} instead, or none if it is empty. */
    void replace(S stores, ProjectId project, CategoryId category, Optional<CategoryId> replacement);
}
