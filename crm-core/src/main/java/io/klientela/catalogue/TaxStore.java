package io.klientela.catalogue;

import io.klientela.id.ProjectId;
import io.klientela.id.TaxId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the taxes of projects. A storage refuses two taxes of one {@link Tax#foldedName()}, and the deletion of one that a
 * product has, with {@link io.klientela.error.TransientStorageException}: the command is run again and then sees what the other
 * did.
 */
public interface TaxStore {
    void insert(Tax tax);

    /**
     * Saves {@code tax}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code tax.version() - 1}; if not, nothing is written
     */
    boolean update(Tax tax);

    void delete(ProjectId project, TaxId id);

    Optional<Tax> find(ProjectId project, TaxId id);

    /** The tax whose {@link Tax#foldedName()} is {@code foldedName}. */
    Optional<Tax> find(ProjectId project, String foldedName);

    /** All taxes of a project by {@link Tax#place()}. */
    List<Tax> list(ProjectId project);
}
