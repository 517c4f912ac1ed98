package io.klientela.activity;

import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.contact.AppearsOnTimeline;
import io.klientela.contact.TimelineEntry;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Slice;
import io.klientela.session.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Activities at the time they happened: {@code nature}, {@code category} and the beginning of the {@code text}. */
public final class ActivitiesOnTimeline implements AppearsOnTimeline {
    private final ActivityStores stores;

    public ActivitiesOnTimeline(ActivityStores stores) {
        this.stores = stores;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACTIVITY;
    }

    @Override
    public List<TimelineEntry> entries(ProjectId project, ContactId contact, Viewer viewer, Slice slice) {
        ActivityQuery query = ActivityQuery.all().with(contact);
        Map<CategoryId, String> names = stores.categories().list(project, CategoryList.HISTORY_CATEGORY).stream()
                .collect(Collectors.toMap(Category::id, Category::name));
        return stores.activities().find(project, query, ActivityReach.of(viewer), slice).stream()
                .map(activity -> entry(activity, names))
                .toList();
    }

    private static TimelineEntry entry(Activity activity, Map<CategoryId, String> names) {
        ActivityEntry entry = activity.entry();
        return new TimelineEntry(
                activity.id().ref(),
                entry.happenedAt(),
                Optional.of(entry.author()),
                Map.of(
                        "nature", activity.nature().code(),
                        "category",
                                names.getOrDefault(
                                        entry.category(), entry.category().toString()),
                        "text", TimelineEntry.excerpt(entry.text())));
    }
}
