package io.klientela.sales;

import io.klientela.category.HoldsCategories;
import io.klientela.contact.RefersToContacts;
import io.klientela.customfield.HoldsCustomFields;
import io.klientela.employee.OwnedByEmployee;
import io.klientela.id.ContactId;
import io.klientela.id.OpportunityId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;

/** Keeps opportunities, each with its access rows. */
public interface OpportunityStore
        extends HoldsCategories, HoldsCustomFields, StandsInStages, RefersToContacts, OwnedByEmployee {
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

    /** The opportunities with {@code contact}, by {@link Keyset#at} of when they were opened, latest first. */
    List<Opportunity> latestWith(ProjectId project, ContactId contact, AccessFilter filter, Slice slice);

    long count(ProjectId project, OpportunityQuery query, AccessFilter filter);

    @Override
    default RecordKind kind() {
        return RecordKind.OPPORTUNITY;
    }
}
