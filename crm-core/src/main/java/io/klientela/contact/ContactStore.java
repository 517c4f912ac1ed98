package io.klientela.contact;

import io.klientela.category.HoldsCategories;
import io.klientela.customfield.HoldsCustomFields;
import io.klientela.employee.OwnedByEmployee;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Slice;
import io.klientela.party.ExternalId;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;

/** Keeps contacts, each with its access rows. */
public interface ContactStore extends HoldsCategories, HoldsCustomFields, OwnedByEmployee {
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

    /** Whether the filter admits the contact, which is not read for it. */
    boolean isThere(ProjectId project, ContactId id, AccessFilter filter);

    /** Which contact has this external id, whoever asks. */
    Optional<ContactId> findByExternalId(ProjectId project, ExternalId externalId);

    /** The contacts that match, in the order of the query. */
    List<FullContact> find(ProjectId project, ContactQuery query, AccessFilter filter, Slice slice);

    long count(ProjectId project, ContactQuery query, AccessFilter filter);

    @Override
    default RecordKind kind() {
        return RecordKind.CONTACT;
    }
}
