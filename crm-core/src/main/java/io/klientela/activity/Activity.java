package io.klientela.activity;

import io.klientela.id.ActivityId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;

/** Something that was done with a contact. Immutable: a change makes another, which {@link Activities#save} writes. */
public sealed interface Activity permits SalesActivity, ServiceActivity {
    ActivityId id();

    ProjectId project();

    /** With whom; whoever does not reach the contact does not reach the activity. */
    ContactId contact();

    /** What was done, when and by whom. */
    ActivityEntry entry();

    /** Counts the saves, from 1. */
    long version();

    Activity withEntry(ActivityEntry changed);

    default ActivityNature nature() {
        return this instanceof SalesActivity ? ActivityNature.SALES : ActivityNature.SERVICE;
    }

    /** An activity of a nature that is known at run time only, as storages read it. */
    static Activity of(
            ActivityNature nature,
            ActivityId id,
            ProjectId project,
            ContactId contact,
            ActivityEntry entry,
            long version) {
        return switch (nature) {
            case SALES -> new SalesActivity(id, project, contact, entry, version);
            case SERVICE -> new ServiceActivity(id, project, contact, entry, version);
        };
    }
}
