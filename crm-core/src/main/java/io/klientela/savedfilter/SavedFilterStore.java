package io.klientela.savedfilter;

import io.klientela.employee.OwnedByEmployee;
import io.klientela.id.CategoryId;
import io.klientela.id.ProjectId;
import io.klientela.id.SavedFilterId;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;

/** Keeps saved filters, each with its access rows. */
public interface SavedFilterStore extends OwnedByEmployee {
    void insert(SavedFilter filter);

    /**
     * Saves {@code filter}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code filter.version() - 1}; if not, nothing is written
     */
    boolean update(SavedFilter filter);

    void delete(ProjectId project, SavedFilterId id);

    Optional<SavedFilter> find(ProjectId project, SavedFilterId id, AccessFilter filter);

    /** How many filters that pass name {@code category}. */
    long countNaming(ProjectId project, CategoryId category, AccessFilter filter);

    /** The first filters that pass and name {@code category}, by unsigned id; at most {@code limit}. */
    List<SavedFilter> findNaming(ProjectId project, CategoryId category, AccessFilter filter, int limit);

    /** All that pass, by unsigned id. */
    List<SavedFilter> find(ProjectId project, AccessFilter filter);
}
