package io.klientela.sales;

import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.OpportunityId;
import io.klientela.id.ProjectId;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;

/** Keeps opportunities, each with its access rows. */
public interface OpportunityStore {
    void insert(Opportunity opportunity);

    /**
     * Saves {@code opportunity}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code opportunity.version() - 1}; if not, nothing is written
     */
    boolean update(Opportunity opportunity);

    Optional<Opportunity> find(ProjectId project, OpportunityId id, AccessFilter filter);

    /** The opportunities that match, ordered by {@link Opportunity#place()}. */
    List<Opportunity> find(ProjectId project, OpportunityQuery query, AccessFilter filter, Slice slice);

    long count(ProjectId project, OpportunityQuery query, AccessFilter filter);

    /** How many opportunities are with {@code contact}, whoever asks. */
    long countOf(ProjectId project, ContactId contact);

    /** How many opportunities hold {@code category}, whoever asks. */
    long countUses(ProjectId project, CategoryId category);

    /**
     * Makes every opportunity that holds {@code category} as status or reason hold {@code replacement} instead; its
     * version goes up by one.
     */
    void replaceCategory(ProjectId project, CategoryId category, CategoryId replacement);
}
