package io.klientela.activity;

import io.klientela.id.ActivityId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import java.util.Objects;

/**
 * An activity of selling: seen with the permission {@code activities.view-sales}.
 *
 * @param id its name in the store
 * @param project the project
 * @param contact with whom
 * @param entry what was done, when and by whom
 * @param version counts the saves, from 1
 */
public record SalesActivity(ActivityId id, ProjectId project, ContactId contact, ActivityEntry entry, long version)
        implements Activity {
    public SalesActivity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(entry, "entry");
    }

    @Override
    public SalesActivity withEntry(ActivityEntry changed) {
        return new SalesActivity(id, project, contact, changed, version);
    }
}
