package io.klientela.relationship;

import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordLinkId;
import io.klientela.id.RecordRef;
import io.klientela.text.StorableText;
import java.util.Objects;

/**
 * A contact and a record of the embedder's own belong together (ASARI-12). Immutable; {@link RecordLinks#save} writes a changed
 * copy.
 *
 * @param id its name in the store
 * @param project the project
 * @param contact the contact
 * @param record the record; once for each contact
 * @param note more about it, such as "owner", at most 200 characters, or an empty string
 * @param version counts the saves, from 1
 */
public record RecordLink(
        RecordLinkId id, ProjectId project, ContactId contact, RecordRef record, String note, long version) {
    static final int MAX_NOTE = 200;

    public RecordLink {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(record, "record");
        StorableText.optional("A note", note, MAX_NOTE);
    }

    public RecordLink withNote(String changed) {
        return new RecordLink(id, project, contact, record, changed, version);
    }

    /** This one as it is saved next. */
    RecordLink next() {
        return new RecordLink(id, project, contact, record, note, version + 1);
    }
}
