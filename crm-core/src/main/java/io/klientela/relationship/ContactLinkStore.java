package io.klientela.relationship;

import io.klientela.contact.RelatesContacts;
import io.klientela.contact.Relation;
import io.klientela.id.ContactId;
import io.klientela.id.ContactLinkId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;

/**
 * Keeps links between contacts. Filters go by the access of both. A second one of a kind between the same two is refused with
 * {@link io.klientela.error.TransientStorageException}.
 */
public interface ContactLinkStore extends RelatesContacts {
    void insert(ContactLink link);

    /**
     * Saves {@code link}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code link.version() - 1}; if not, nothing is written
     */
    boolean update(ContactLink link);

    /**
     * Removes a link.
     *
     * @return whether it was there in this version; if not, nothing is written
     */
    boolean delete(ProjectId project, ContactLinkId id, long version);

    Optional<ContactLink> find(ProjectId project, ContactLinkId id, AccessFilter filter);

    /** The link of a kind between two contacts, whichever way it points. */
    Optional<ContactLink> find(ProjectId project, ContactId one, ContactId other, LinkKind kind, AccessFilter filter);

    /** The links of {@code contact} in either direction, latest first; the slice goes by id alone. */
    List<ContactLink> find(ProjectId project, ContactId contact, AccessFilter filter, Slice slice);

    /**
     * The links of {@code contact} of which the history of the contact tells that they were added: by that time, then id, latest
     * first.
     */
    List<Added<ContactLink>> latest(ProjectId project, ContactId contact, AccessFilter filter, Slice slice);

    @Override
    default List<Relation> relationsOf(ProjectId project, ContactId contact, AccessFilter filter, Slice slice) {
        return find(project, contact, filter, slice).stream()
                .map(link ->
                        new Relation(link.id().ref(), link.seenFrom(contact).other(), RelationshipFields.of(link)))
                .toList();
    }

    @Override
    default RecordKind kind() {
        return RecordKind.CONTACT_LINK;
    }
}
