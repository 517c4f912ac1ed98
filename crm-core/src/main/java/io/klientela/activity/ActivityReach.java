package io.klientela.activity;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.id.EmployeeId;
import io.klientela.session.AccessFilter;
import io.klientela.session.Actor;
import io.klientela.session.Principal;
import io.klientela.session.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which activities a viewer sees: those of each nature on the contacts that their permission for it reaches, and those that
 * they recorded themselves on the contacts on which they may record. A storage turns it into one condition.
 *
 * @param sales the contacts whose sales activities are seen
 * @param service the contacts whose service activities are seen
 * @param author the viewer, who sees their own activities
 * @param own the contacts on which they see their own
 */
public record ActivityReach(AccessFilter sales, AccessFilter service, Optional<EmployeeId> author, AccessFilter own) {
    /** Of which one must be held to see any activity, the fullest first. */
    static final List<Permission> TO_VIEW = List.of(
            Permissions.ACTIVITIES_VIEW_SALES, Permissions.ACTIVITIES_VIEW_SERVICE, Permissions.ACTIVITIES_RECORD);

    public ActivityReach {
        Objects.requireNonNull(sales, "sales");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(own, "own");
    }

    /** What {@code viewer} sees. */
    public static ActivityReach of(Viewer viewer) {
        return new ActivityReach(
                viewer.filter(Permissions.ACTIVITIES_VIEW_SALES),
                viewer.filter(Permissions.ACTIVITIES_VIEW_SERVICE),
                viewer.employee(),
                viewer.filter(Permissions.ACTIVITIES_RECORD));
    }

    /** Every activity: for the system itself, and for tests of storages. */
    public static ActivityReach everything() {
        return new ActivityReach(
                AccessFilter.everything(), AccessFilter.everything(), Optional.empty(), AccessFilter.nothing());
    }

    /** The contacts whose activities of {@code nature} are seen. */
    public AccessFilter of(ActivityNature nature) {
        return nature == ActivityNature.SALES ? sales : service;
    }

    /** Whether an activity passes, on a contact that is open to {@code readers}: the rule that every storage follows. */
    public boolean admits(Activity activity, Collection<Principal> readers) {
        boolean isOwn = author.map(Actor::employee)
                .filter(activity.entry().author()::equals)
                .isPresent();
        return of(activity.nature()).admits(readers) || (isOwn && own.admits(readers));
    }
}
