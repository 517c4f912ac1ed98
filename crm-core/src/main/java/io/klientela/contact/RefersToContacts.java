package io.klientela.contact;

import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;

/**
 * A store whose records name contacts. Each such store is listed by {@link ContactStores#contactReferrers()}; a contact
 * that is named is not deleted.
 */
public interface RefersToContacts {
    /** The kind of record that names contacts. */
    RecordKind kind();

    /** How many records name {@code contact}, whoever asks; it names none. */
    long countOf(ProjectId project, ContactId contact);
}
