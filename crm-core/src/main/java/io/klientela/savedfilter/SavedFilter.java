package io.klientela.savedfilter;

import io.klientela.contact.ContactQuery;
import io.klientela.id.ProjectId;
import io.klientela.id.SavedFilterId;
import io.klientela.session.RecordAccess;
import io.klientela.text.StorableText;
import java.util.Objects;

/**
 * A query of contacts that someone keeps.
 *
 * @param id its name in the store
 * @param project the project
 * @param name what its owner calls it, 1 to 100 characters; several may have the same
 * @param query what it asks for
 * @param access its owner, and to whom it is open; open for writing means that they may change it
 * @param version counts the saves, from 1
 */
public record SavedFilter(
        SavedFilterId id, ProjectId project, String name, ContactQuery query, RecordAccess access, long version) {
    private static final int MAX_NAME = 100;
    private static final int MAX_QUERY = 200_000;

    public SavedFilter {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        StorableText.required("A name of a filter", name, MAX_NAME);
        StorableText.required("A filter", QueryText.of(query), MAX_QUERY);
        Objects.requireNonNull(access, "access");
    }

    public SavedFilter withName(String changed) {
        return new SavedFilter(id, project, changed, query, access, version);
    }

    public SavedFilter withQuery(ContactQuery changed) {
        return new SavedFilter(id, project, name, changed, access, version);
    }

    SavedFilter next(RecordAccess changed) {
        return new SavedFilter(id, project, name, query, changed, version + 1);
    }
}
