package io.klientela.activity;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.guard.Guard;
import io.klientela.guard.GuardsRecords;
import io.klientela.id.ActivityId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.session.AccessFilter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells what guards an activity: its contact, the permission for its nature, and its author. */
public final class ActivityGuard implements GuardsRecords {
    private static final Map<ActivityNature, Permission> TO_VIEW = new EnumMap<>(Map.of(
            ActivityNature.SALES, Permissions.ACTIVITIES_VIEW_SALES,
            ActivityNature.SERVICE, Permissions.ACTIVITIES_VIEW_SERVICE));

    private final ActivityStores stores;

    public ActivityGuard(ActivityStores stores) {
        this.stores = Objects.requireNonNull(stores, "stores");
    }

    @Override
    public Optional<Guard> guardOf(ProjectId project, RecordRef record) {
        if (!record.kind().equals(RecordKind.ACTIVITY)) {
            return Optional.empty();
        }
        return stores.activities()
                .find(project, new ActivityId(record.id()), ActivityReach.everything())
                .flatMap(activity -> stores.contacts()
                        .find(project, activity.contact(), AccessFilter.everything())
                        .map(contact -> new Guard(
                                contact.access(),
                                List.of(Objects.requireNonNull(TO_VIEW.get(activity.nature()))),
                                activity.entry().author().employeeId())));
    }
}
