package io.klientela.catalogue;

import io.klientela.id.ProjectId;
import java.util.Optional;

/** Keeps the default terms of projects, of which each has one or none. */
public interface TermsStore {
    /**
     * Keeps {@code terms}, whose version is one above that of the stored ones; none stored count as 0.
     *
     * @return whether the stored version was {@code terms.version() - 1}; if not, nothing is written
     */
    boolean put(UsualTerms terms);

    Optional<UsualTerms> find(ProjectId project);
}
