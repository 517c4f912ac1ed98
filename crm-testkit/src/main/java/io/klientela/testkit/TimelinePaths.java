package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.answer;
import static io.klientela.testkit.QueryPath.refusal;
import static io.klientela.testkit.QueryPath.walk;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.CrmSession;
import io.klientela.access.Permissions;
import io.klientela.activity.Activity;
import io.klientela.activity.ActivityNature;
import io.klientela.activity.ActivityQuery;
import io.klientela.contact.FullContact;
import io.klientela.contact.TimelineEntry;
import io.klientela.history.Change;
import io.klientela.history.HistoryQuery;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.paging.Keyset;
import io.klientela.paging.PageRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ways to learn of what happened with contacts: timelines, and activities across contacts. */
final class TimelinePaths {
    private TimelinePaths() {}

    static List<QueryPath> all() {
        return List.of(
                new QueryPath(
                        "timelines of contacts",
                        Set.of("Timeline.of(ContactId, PageRequest)", "Timeline.of(ContactId, Set, PageRequest)"),
                        TimelinePaths::timelines),
                new QueryPath(
                        "lists of activities",
                        Set.of("Activities.list(ActivityQuery, PageRequest)", "Activities.count(ActivityQuery)"),
                        TimelinePaths::activities));
    }

    private static void timelines(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        FullContact contact = world.chance.oneOf(world.contacts);
        List<TimelineEntry> all = walk(page -> world.system.timeline().of(contact.id(), page), 7, Optional.empty());
        assertThat(all).extracting(TimelineEntry::record).containsExactlyInAnyOrderElementsOf(records(world, contact));
        Set<RecordRef> open = new HashSet<>(open(world, viewer, contact));
        List<TimelineEntry> seen =
                all.stream().filter(entry -> open.contains(entry.record())).toList();
        boolean seesContact = Stream.of(Permissions.CONTACTS_VIEW, Permissions.CONTACTS_VIEW_BASIC)
                .anyMatch(permission -> world.rules.reaches(viewer, permission, contact.access()));
        Object refused = refusal(Stream.of(Permissions.CONTACTS_VIEW, Permissions.CONTACTS_VIEW_BASIC)
                .anyMatch(permission -> world.rules.holds(viewer, permission)));
        int size = 1 + world.chance.below(5);

        assertThat(answer(() -> walk(page -> desk.timeline().of(contact.id(), page), size, Optional.empty())))
                .as("timeline of %s", contact.id())
                .isEqualTo(seesContact ? seen : refused);
        Set<RecordKind> kinds = Set.of(
                RecordKind.CHANGE,
                world.chance.oneOf(List.of(
                        RecordKind.ACTIVITY,
                        RecordKind.OPPORTUNITY,
                        RecordKind.INVOICE,
                        RecordKind.SETTLEMENT_STEP,
                        RecordKind.CONSENT,
                        RecordKind.MEMBERSHIP,
                        RecordKind.CONTACT_LINK,
                        RecordKind.RECORD_LINK)));
        assertThat(answer(() -> walk(page -> desk.timeline().of(contact.id(), kinds, page), size, Optional.empty())))
                .as("%s on the timeline of %s", kinds, contact.id())
                .isEqualTo(
                        seesContact
                                ? seen.stream()
                                        .filter(entry -> kinds.contains(entry.kind()))
                                        .toList()
                                : refused);
        world.elsewhere(RecordKind.CONTACT)
                .limit(3)
                .map(ContactId::new)
                .forEach(id -> assertThat(answer(() -> desk.timeline().of(id, walkable())))
                        .isEqualTo(refused));
    }

    private static PageRequest walkable() {
        return PageRequest.first(3);
    }

    /** Everything that happened with the contact, whoever may see it. */
    private static List<RecordRef> records(LeakWorld world, FullContact contact) {
        List<RecordRef> records = new ArrayList<>(changes(world, contact));
        world.activities.stream()
                .filter(activity -> activity.contact().equals(contact.id()))
                .forEach(activity -> records.add(activity.id().ref()));
        world.opportunities.stream()
                .filter(opportunity -> opportunity.contact().equals(Optional.of(contact.id())))
                .forEach(opportunity -> records.add(opportunity.id().ref()));
        world.invoices.stream()
                .filter(invoice -> invoice.content().client().equals(contact.id()))
                .forEach(invoice -> records.add(invoice.id().ref()));
        records.addAll(steps(world, contact));
        world.consents.stream()
                .filter(consent -> consent.contact().equals(contact.id()))
                .forEach(consent -> records.add(consent.id().ref()));
        world.memberships.stream()
                .filter(each -> Set.of(each.person(), each.company()).contains(contact.id()))
                .forEach(each -> records.add(each.id().ref()));
        world.contactLinks.stream()
                .filter(each -> Set.of(each.from(), each.to()).contains(contact.id()))
                .forEach(each -> records.add(each.id().ref()));
        world.recordLinks.stream()
                .filter(each -> each.contact().equals(contact.id()))
                .forEach(each -> records.add(each.id().ref()));
        return records;
    }

    /** What was done with the invoices of the contact, by its entries in the history. */
    private static List<RecordRef> steps(LeakWorld world, FullContact contact) {
        HistoryQuery steps = HistoryQuery.all()
                .within(contact.id().ref())
                .ofKind(RecordKind.INVOICE)
                .ofField("step");
        return walk(page -> world.system.history().list(steps, page), 50, Optional.empty()).stream()
                .map((Change step) ->
                        new RecordRef(RecordKind.SETTLEMENT_STEP, step.id().value()))
                .toList();
    }

    private static List<RecordRef> changes(LeakWorld world, FullContact contact) {
        return walk(page -> world.system.history().of(contact.id().ref(), page), 50, Optional.empty()).stream()
                .map((Change change) -> change.id().ref())
                .toList();
    }

    /** What of all that the rules open to the viewer. */
    private static List<RecordRef> open(LeakWorld world, EmployeeId viewer, FullContact contact) {
        List<RecordRef> open = new ArrayList<>();
        if (world.rules.reaches(viewer, Permissions.CONTACTS_VIEW, contact.access())) {
            open.addAll(changes(world, contact));
            world.consents.forEach(consent -> open.add(consent.id().ref()));
        }
        world.activities.stream()
                .filter(activity -> FeaturePaths.sees(world, viewer, activity))
                .forEach(activity -> open.add(activity.id().ref()));
        world.opportunities.stream()
                .filter(opportunity ->
                        world.rules.reaches(viewer, Permissions.OPPORTUNITIES_VIEW, opportunity.access()))
                .forEach(opportunity -> open.add(opportunity.id().ref()));
        if (world.rules.reaches(viewer, Permissions.INVOICES_VIEW, contact.access())) {
            world.invoices.forEach(invoice -> open.add(invoice.id().ref()));
            open.addAll(steps(world, contact));
        }
        open.addAll(RelationshipPaths.seen(world, viewer));
        return open;
    }

    private static Keyset place(Activity activity) {
        return Keyset.at(activity.entry().happenedAt(), activity.id().value());
    }

    private static void activities(LeakWorld world, EmployeeId viewer) {
        if (world.activities.isEmpty()) {
            return;
        }
        CrmSession desk = world.desk(viewer);
        Activity some = world.chance.oneOf(world.activities);
        ActivityQuery query = ActivityQuery.all();
        query = world.chance.oneIn(3) ? query.with(some.contact()) : query;
        query = world.chance.oneIn(3) ? query.ofNature(world.chance.oneOf(List.of(ActivityNature.values()))) : query;
        query = world.chance.oneIn(3) ? query.inCategory(some.entry().category()) : query;
        query = world.chance.oneIn(3) ? query.by(some.entry().author()) : query;
        query = world.chance.oneIn(4) ? query.from(some.entry().happenedAt()) : query;
        query = world.chance.oneIn(4) ? query.until(some.entry().happenedAt()) : query;
        ActivityQuery asked = query;
        List<Activity> seen = world.activities.stream()
                .filter(asked::matches)
                .filter(activity -> FeaturePaths.sees(world, viewer, activity))
                .sorted(Comparator.comparing(TimelinePaths::place).reversed())
                .toList();
        boolean may = Stream.of(
                        Permissions.ACTIVITIES_VIEW_SALES,
                        Permissions.ACTIVITIES_VIEW_SERVICE,
                        Permissions.ACTIVITIES_RECORD)
                .anyMatch(permission -> world.rules.holds(viewer, permission));

        assertThat(answer(() ->
                        walk(page -> desk.activities().list(asked, page), 1 + world.chance.below(4), Optional.empty())))
                .as("%s", asked)
                .isEqualTo(may ? seen : QueryPath.Refusal.DENIED);
        assertThat(answer(() -> desk.activities().count(asked)))
                .as("count %s", asked)
                .isEqualTo(may ? (Object) (long) seen.size() : QueryPath.Refusal.DENIED);
    }
}
