package io.klientela.contact;

import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;

/** Keeps contacts, each with its access rows. */
public interface ContactStore {
    void insert(FullContact contact);

    /**
     * Saves {@code contact}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code contact.version() - 1}; if not, nothing is written
     */
    boolean update(FullContact contact);

    /** Removes the contact. Its access rows stay: whoever reached it last reads its history. */
    void delete(ProjectId project, ContactId id);

    Optional<FullContact> find(ProjectId project, ContactId id, AccessFilter filter);

    /** The contacts that match, ordered by {@link FullContact#place()}. */
    List<FullContact> find(ProjectId project, ContactQuery query, AccessFilter filter, Slice slice);

    long count(ProjectId project, ContactQuery query, AccessFilter filter);

    /** How many contacts hold {@code category}, whoever asks. */
    long countUses(ProjectId project, CategoryId category);

    /**
     * Makes every contact that holds {@code category} hold {@code replacement} instead, or none if it is empty; its
     * version goes up by one.
     */
    void replaceCategory(ProjectId project, CategoryId category, Optional<CategoryId> replacement);
}
