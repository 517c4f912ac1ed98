package io.klientela.contact;

import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.session.AccessFilter;

/**
 * A store whose records name contacts. Each such store is listed by {@link ContactStores#contactReferrers()}; a contact
 * that is named is not deleted.
 */
public interface RefersToContacts {
    /** The kind of record that names contacts. */
    RecordKind kind();

    /** How many records name {@code contact}, of those that the filter over records of this kind admits; it names none. */
    long countOf(ProjectId project, ContactId contact, AccessFilter filter);
}
