package io.klientela.activity;

import io.klientela.category.HoldsCategories;
import io.klientela.contact.BelongsToContact;
import io.klientela.id.ActivityId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import java.util.List;
import java.util.Optional;

/** Keeps activities. Filters go by the access of the contact. */
public interface ActivityStore extends HoldsCategories, BelongsToContact {
    void insert(Activity activity);

    /**
     * Saves {@code activity}, whose version is one above the stored one.
     *
     * @return whether the stored version was {@code activity.version() - 1}; if not, nothing is written
     */
    boolean update(Activity activity);

    /**
     * Removes an activity.
     *
     * @return whether it was there in this version; if not, nothing is written
     */
    boolean delete(ProjectId project, ActivityId id, long version);

    Optional<Activity> find(ProjectId project, ActivityId id, ActivityReach reach);

    /** The activities with {@code contact}, last recorded first; the slice goes by id alone. */
    List<Activity> find(ProjectId project, ContactId contact, ActivityReach reach, Slice slice);

    /** The activities that match, by {@link Keyset#at} of when they happened, latest first. */
    List<Activity> find(ProjectId project, ActivityQuery query, ActivityReach reach, Slice slice);

    long count(ProjectId project, ActivityQuery query, ActivityReach reach);

    @Override
    default RecordKind kind() {
        return RecordKind.ACTIVITY;
    }
}
