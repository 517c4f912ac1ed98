package io.klientela.relationship;

import io.klientela.contact.BelongsToContact;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordLinkId;
import io.klientela.id.RecordRef;
import io.klientela.paging.Slice;
import java.util.List;
import java.util.Optional;

/**
 * Keeps links with the embedder's own records. A second one of the same two is refused with
 * {@link io.klientela.error.TransientStorageException}.
 */
public interface RecordLinkStore extends BelongsToContact {
    void insert(RecordLink link);

    /**
     * Saves {@code link}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code link.version() - 1}; if not, nothing is written
     */
    boolean update(RecordLink link);

    /**
     * Removes a link.
     *
     * @return whether it was there in this version; if not, nothing is written
     */
    boolean delete(ProjectId project, RecordLinkId id, long version);

    Optional<RecordLink> find(ProjectId project, RecordLinkId id, RecordReach reach);

    /** The link between the two. */
    Optional<RecordLink> find(ProjectId project, ContactId contact, RecordRef record, RecordReach reach);

    /** The links of a contact, latest first; the slice goes by id alone. */
    List<RecordLink> ofContact(ProjectId project, ContactId contact, RecordReach reach, Slice slice);

    /**
     * The links of {@code contact} of which the history of the contact tells that they were added: by that time, then id, latest
     * first.
     */
    List<Added<RecordLink>> latest(ProjectId project, ContactId contact, RecordReach reach, Slice slice);

    /** The links of a record, latest first; the slice goes by id alone. */
    List<RecordLink> ofRecord(ProjectId project, RecordRef record, RecordReach reach, Slice slice);

    @Override
    default RecordKind kind() {
        return RecordKind.RECORD_LINK;
    }
}
