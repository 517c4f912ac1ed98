package io.klientela.contact;

import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.paging.Slice;
import io.klientela.session.AccessFilter;
import java.util.List;

/**
 * A store whose records each belong to two contacts. Each is listed by {@link ContactStores#contactRelations()}, so that the
 * history of the one that stays tells what went with the other.
 */
public interface RelatesContacts extends BelongsToContact {
    /** The relations of {@code contact} with others, latest first; the filter admits both, the slice goes by id alone. */
    List<Relation> relationsOf(ProjectId project, ContactId contact, AccessFilter filter, Slice slice);
}
