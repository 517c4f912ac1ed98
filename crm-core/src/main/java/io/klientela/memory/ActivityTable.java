package io.klientela.memory;

import io.klientela.activity.Activity;
import io.klientela.activity.ActivityQuery;
import io.klientela.activity.ActivityReach;
import io.klientela.activity.ActivityStore;
import io.klientela.category.CategoryReplaced;
import io.klientela.id.ActivityId;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.paging.Keyset;
import io.klientela.paging.Slice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Activities, by id and once more by contact, last recorded first. */
final class ActivityTable implements ActivityStore {
    private final Table<Activity> byId;
    private final Table<Activity> byContact;
    private final AccessTable access;
    private final Integrity integrity;

    ActivityTable(Rows rows, Integrity integrity) {
        byId = new Table<>(rows, Section.ACTIVITIES, Activity.class);
        byContact = new Table<>(rows, Section.ACTIVITIES_BY_CONTACT, Activity.class);
        access = new AccessTable(rows);
        this.integrity = integrity;
    }

    @Override
    public void insert(Activity activity) {
        check(activity);
        byId.insert(byId.key(activity.project(), activity.id()), activity);
        byContact.put(place(activity), activity);
    }

    @Override
    public boolean update(Activity activity) {
        boolean isNext = isStored(activity.project(), activity.id(), activity.version() - 1);
        if (isNext) {
            check(activity);
            byId.put(byId.key(activity.project(), activity.id()), activity);
            byContact.put(place(activity), activity);
        }
        return isNext;
    }

    private void check(Activity activity) {
        integrity.contact(activity.project(), activity.contact());
        integrity.categories(activity.project(), Set.of(activity.entry().category()));
    }

    @Override
    public boolean delete(ProjectId project, ActivityId id, long version) {
        boolean isThere = isStored(project, id, version);
        if (isThere) {
            byId.find(byId.key(project, id)).ifPresent(this::remove);
        }
        return isThere;
    }

    private boolean isStored(ProjectId project, ActivityId id, long version) {
        return byId.find(byId.key(project, id))
                .filter(stored -> stored.version() == version)
                .isPresent();
    }

    private void remove(Activity activity) {
        byId.remove(byId.key(activity.project(), activity.id()));
        byContact.remove(place(activity));
    }

    @Override
    public Optional<Activity> find(ProjectId project, ActivityId id, ActivityReach reach) {
        return byId.find(byId.key(project, id)).filter(activity -> isAdmitted(activity, reach));
    }

    @Override
    public List<Activity> find(ProjectId project, ContactId contact, ActivityReach reach, Slice slice) {
        Key prefix = of(project, contact);
        Key place =
                slice.after().map(after -> prefix.thenDescending(after.id())).orElse(prefix);
        return byContact
                .after(place, prefix)
                .filter(activity -> isAdmitted(activity, reach))
                .limit(slice.limit())
                .toList();
    }

    @Override
    public List<Activity> find(ProjectId project, ActivityQuery query, ActivityReach reach, Slice slice) {
        return Latest.of(
                matching(project, query, reach),
                activity ->
                        Keyset.at(activity.entry().happenedAt(), activity.id().value()),
                slice);
    }

    @Override
    public long count(ProjectId project, ActivityQuery query, ActivityReach reach) {
        return matching(project, query, reach).count();
    }

    private Stream<Activity> matching(ProjectId project, ActivityQuery query, ActivityReach reach) {
        return query.contact()
                .map(contact -> of(contact, project))
                .orElseGet(() -> byId.under(byId.key().then(project.value())))
                .filter(query::matches)
                .filter(activity -> isAdmitted(activity, reach));
    }

    @Override
    public long removeOf(ProjectId project, ContactId contact) {
        List<Activity> all = of(contact, project).toList();
        all.forEach(this::remove);
        return all.size();
    }

    @Override
    public long countUses(ProjectId project, CategoryId category) {
        return holding(project, category).count();
    }

    @Override
    public List<CategoryReplaced> replaceCategory(
            ProjectId project, CategoryId category, CategoryId replacement, int limit) {
        List<Activity> holding = holding(project, category).limit(limit).toList();
        holding.forEach(activity -> update(Activity.of(
                activity.nature(),
                activity.id(),
                activity.project(),
                activity.contact(),
                activity.entry().withCategory(replacement),
                activity.version() + 1)));
        return holding.stream()
                .map(activity -> new CategoryReplaced(
                        activity.id().ref(),
                        activity.contact().ref(),
                        "category",
                        Set.of(category),
                        Set.of(replacement)))
                .toList();
    }

    private Stream<Activity> holding(ProjectId project, CategoryId category) {
        return byId.under(byId.key().then(project.value()))
                .filter(activity -> activity.entry().category().equals(category));
    }

    private boolean isAdmitted(Activity activity, ActivityReach reach) {
        return reach.admits(
                activity, access.readers(activity.project(), activity.contact().ref()));
    }

    private Stream<Activity> of(ContactId contact, ProjectId project) {
        return byContact.under(of(project, contact));
    }

    private Key of(ProjectId project, ContactId contact) {
        return byContact.key().then(project.value()).then(contact.value());
    }

    private Key place(Activity activity) {
        return of(activity.project(), activity.contact())
                .thenDescending(activity.id().value());
    }
}
