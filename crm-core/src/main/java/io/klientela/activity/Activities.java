package io.klientela.activity;

import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.Permissions;
import io.klientela.access.Scope;
import io.klientela.category.CategoryList;
import io.klientela.category.CategoryReferences;
import io.klientela.contact.ContactReferences;
import io.klientela.error.StaleVersionException;
import io.klientela.history.ChangeLog;
import io.klientela.history.FieldChanges;
import io.klientela.id.ActivityId;
import io.klientela.id.ContactId;
import io.klientela.outbox.EventLog;
import io.klientela.paging.Keyset;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.paging.Slice;
import io.klientela.session.Session;
import io.klientela.session.UnitOfWork;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The activities of a project, as far as the actor reaches them: those of the natures that they may see, and their own. One
 * out of reach looks like one that does not exist. Thread-safe unless its session is bound to a transaction.
 */
public final class Activities {
    private final Session<? extends ActivityStores> session;

    public Activities(Session<? extends ActivityStores> session) {
        this.session = Objects.requireNonNull(session, "session");
    }

    /**
     * Records an activity on a contact; reading the contact is enough, since it is not changed.
     *
     * @throws AccessDeniedException if the actor may not record activities
     * @throws io.klientela.error.NotFoundException if the contact is not within reach for that, or there is no such category
     * @throws jakarta.validation.ConstraintViolationException naming every field that is missing or wrong
     */
    public Activity record(NewActivity command) {
        return session.write(unit -> {
            unit.viewer().require(Permissions.ACTIVITIES_RECORD);
            NewActivity valid = unit.validated(command);
            ContactReferences.require(unit, valid.contact(), List.of(Permissions.ACTIVITIES_RECORD));
            CategoryReferences.require(unit, CategoryList.HISTORY_CATEGORY, valid.category());
            ActivityEntry entry = new ActivityEntry(
                    valid.category(),
                    valid.text().strip(),
                    valid.happenedAt().orElse(unit.now()).truncatedTo(ChronoUnit.MICROS),
                    unit.viewer().actor(),
                    unit.now());
            Activity activity = Activity.of(
                    valid.nature(), new ActivityId(unit.newId()), unit.project(), valid.contact(), entry, 1);
            unit.stores().activities().insert(activity);
            ChangeLog.created(unit, activity.id().ref(), activity.contact().ref(), fields(unit, activity));
            publish(unit, "activity.recorded", activity);
            return activity;
        });
    }

    /**
     * The activity of this id.
     *
     * @throws io.klientela.error.NotFoundException if it is not within reach
     * @throws AccessDeniedException if the actor sees no activities at all
     */
    public Activity get(ActivityId id) {
        return session.read(unit -> get(unit, id));
    }

    /** As {@link #get}, or empty if it is not within reach. */
    public Optional<Activity> find(ActivityId id) {
        return session.read(
                unit -> unit.stores().activities().find(unit.project(), id, ActivityReach.of(unit.viewer())));
    }

    /** The activities with a contact, last recorded first; none if the contact is not within reach. */
    public Page<Activity> list(ContactId contact, PageRequest page) {
        return session.read(unit -> Page.of(
                unit.stores().activities().find(unit.project(), contact, reach(unit), Slice.of(page)),
                page.size(),
                activity -> Keyset.byId(activity.id().value())));
    }

    /**
     * The activities that match, of all contacts within reach unless the query names one, by when they happened, latest
     * first.
     *
     * @throws AccessDeniedException if the actor sees no activities at all
     * @throws IllegalArgumentException if the cursor is one of another list
     */
    public Page<Activity> list(ActivityQuery query, PageRequest page) {
        return session.read(unit -> Page.of(
                unit.stores().activities().find(unit.project(), query, reach(unit), Slice.byTime(page)),
                page.size(),
                activity ->
                        Keyset.at(activity.entry().happenedAt(), activity.id().value())));
    }

    /** How many activities {@link #list(ActivityQuery, PageRequest)} would answer with in all. */
    public long count(ActivityQuery query) {
        return session.read(unit -> unit.stores().activities().count(unit.project(), query, reach(unit)));
    }

    /** How many activities {@link #list(ContactId, PageRequest)} would answer with in all. */
    public long count(ContactId contact) {
        return count(ActivityQuery.all().with(contact));
    }

    /**
     * Saves a changed entry. Its author changes it, and who may record activities on every contact; nature, contact, author
     * and time of recording stay.
     *
     * @throws StaleVersionException if it was saved by someone else since it was read
     * @throws AccessDeniedException if the actor is neither
     * @throws io.klientela.error.NotFoundException if it is not within reach, or there is no such category
     */
    public Activity save(Activity changed) {
        return session.write(unit -> {
            Activity stored = getForChange(unit, changed);
            NewActivity valid = unit.validated(new NewActivity(
                    stored.nature(),
                    stored.contact(),
                    changed.entry().category(),
                    changed.entry().text(),
                    Optional.of(changed.entry().happenedAt())));
            CategoryReferences.requireAll(
                    unit,
                    CategoryList.HISTORY_CATEGORY,
                    List.of(valid.category()),
                    List.of(stored.entry().category()));
            ActivityEntry entry = stored.entry()
                    .withCategory(valid.category())
                    .withText(valid.text().strip())
                    .withHappenedAt(changed.entry().happenedAt().truncatedTo(ChronoUnit.MICROS));
            Activity next = Activity.of(
                    stored.nature(), stored.id(), stored.project(), stored.contact(), entry, stored.version() + 1);
            if (!unit.stores().activities().update(next)) {
                throw new StaleVersionException(stored.id().ref(), stored.version());
            }
            ChangeLog.changed(unit, next.id().ref(), next.contact().ref(), fields(unit, stored), fields(unit, next));
            publish(unit, "activity.changed", next);
            return next;
        });
    }

    /**
     * Deletes an activity; refuses as {@link #save} does. Its history stays.
     */
    public void delete(Activity activity) {
        session.write(unit -> {
            Activity stored = getForChange(unit, activity);
            if (!unit.stores().activities().delete(unit.project(), stored.id(), stored.version())) {
                throw new StaleVersionException(stored.id().ref(), stored.version());
            }
            ChangeLog.deleted(unit, stored.id().ref(), stored.contact().ref(), fields(unit, stored));
            publish(unit, "activity.deleted", stored);
            return stored;
        });
    }

    private static Activity get(UnitOfWork<? extends ActivityStores> unit, ActivityId id) {
        return unit.stores()
                .activities()
                .find(unit.project(), id, ActivityReach.of(unit.viewer()))
                .orElseThrow(() -> unit.viewer().refusal(ActivityReach.TO_VIEW, id.ref()));
    }

    private static Activity getForChange(UnitOfWork<? extends ActivityStores> unit, Activity read) {
        Activity stored = get(unit, read.id());
        boolean isAuthor = unit.viewer().actor().equals(stored.entry().author())
                && unit.viewer().rights().holds(Permissions.ACTIVITIES_RECORD);
        if (!isAuthor && !unit.viewer().rights().holds(new Grant(Permissions.ACTIVITIES_RECORD, Scope.ALL))) {
            throw new AccessDeniedException(
                    Permissions.ACTIVITIES_RECORD, stored.id().ref());
        }
        if (stored.version() != read.version()) {
            throw new StaleVersionException(read.id().ref(), read.version());
        }
        return stored;
    }

    private static ActivityReach reach(UnitOfWork<? extends ActivityStores> unit) {
        unit.viewer().requireAny(ActivityReach.TO_VIEW);
        return ActivityReach.of(unit.viewer());
    }

    private static void publish(UnitOfWork<? extends ActivityStores> unit, String event, Activity activity) {
        EventLog.publish(
                unit,
                event,
                activity.id().ref(),
                Map.of(
                        "contact", activity.contact().toString(),
                        "nature", activity.nature().code()));
    }

    private static Map<String, String> fields(UnitOfWork<? extends ActivityStores> unit, Activity activity) {
        Map<String, String> fields = FieldChanges.fields();
        fields.put("contact", activity.contact().toString());
        fields.put("nature", activity.nature().code());
        fields.put("category", CategoryReferences.name(unit, activity.entry().category()));
        fields.put("text", activity.entry().text());
        fields.put("happenedAt", activity.entry().happenedAt().toString());
        return fields;
    }
}
