package io.klientela.relationship;

import io.klientela.contact.RelatesContacts;
import io.klientela.contact.Relation;
import io.klientela.id.ContactId;
import io.klientela.id.MembershipId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps memberships. Filters go by the access of both contacts. A second one of the same two, and a second main one of a
 * person, are refused with {@link io.klientela.error.TransientStorageException}.
 */
public interface MembershipStore extends RelatesContacts {
    void insert(Membership membership);

    /**
     * Saves {@code membership}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code membership.version() - 1}; if not, nothing is written
     */
    boolean update(Membership membership);

    /**
     * Removes a membership.
     *
     * @return whether it was there in this version; if not, nothing is written
     */
    boolean delete(ProjectId project, MembershipId id, long version);

    Optional<Membership> find(ProjectId project, MembershipId id, AccessFilter filter);

    /** The membership of {@code person} in {@code company}. */
    Optional<Membership> find(ProjectId project, ContactId person, ContactId company, AccessFilter filter);

    /** The person's main one. */
    Optional<Membership> findMain(ProjectId project, ContactId person, AccessFilter filter);

    /** The memberships of a person, latest first; the slice goes by id alone. */
    List<Membership> ofPerson(ProjectId project, ContactId person, AccessFilter filter, Slice slice);

    /** The memberships in a company, latest first; the slice goes by id alone. */
    List<Membership> ofCompany(ProjectId project, ContactId company, AccessFilter filter, Slice slice);

    /**
     * The memberships of {@code contact}, a person or a company, of which the history of the contact tells that they were added:
     * by that time, then id, latest first.
     */
    List<Added<Membership>> latest(ProjectId project, ContactId contact, AccessFilter filter, Slice slice);

    /** A contact is a person or a company, so that one of the two lists is empty. */
    @Override
    default List<Relation> relationsOf(ProjectId project, ContactId contact, AccessFilter filter, Slice slice) {
        return Stream.concat(
                        ofPerson(project, contact, filter, slice).stream()
                                .map(each ->
                                        new Relation(each.id().ref(), each.company(), RelationshipFields.of(each))),
                        ofCompany(project, contact, filter, slice).stream()
                                .map(each -> new Relation(each.id().ref(), each.person(), RelationshipFields.of(each))))
                .toList();
    }

    @Override
    default RecordKind kind() {
        return RecordKind.MEMBERSHIP;
    }
}
