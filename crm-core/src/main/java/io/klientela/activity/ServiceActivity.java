package io.klientela.activity;

import io.klientela.id.ActivityId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import java.util.Objects;

/**
 * An activity of serving the customer: seen with the permission {@code activities.view-service}.
 *
 * @param id its name in the store
 * @param project the project
 * @param contact with whom
 * @param entry what was done, when and by whom
 * @param version counts the saves, from 1
 */
public record ServiceActivity(ActivityId id, ProjectId project, ContactId contact, ActivityEntry entry, long version)
        implements Activity {
    public ServiceActivity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(entry, "entry");
    }

    @Override
    public ServiceActivity withEntry(ActivityEntry changed) {
        return new ServiceActivity(id, project, contact, changed, version);
    }
}
