package io.klientela.contact;

import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;

/** A store whose records belong to a contact, and go when it goes. Each is listed by {@link ContactStores#contactChildren()}. */
public interface BelongsToContact {
    /** The kind of record that belongs to contacts. */
    RecordKind kind();

    /**
     * Removes all that belongs to {@code contact}.
     *
     * @return how many records that were
     */
    long removeOf(ProjectId project, ContactId contact);
}
