package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.answer;
import static io.klientela.testkit.QueryPath.refusal;
import static io.klientela.testkit.QueryPath.walk;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.CrmSession;
import io.klientela.access.Permissions;
import io.klientela.contact.FullContact;
import io.klientela.guard.GuardedRecord;
import io.klientela.history.Change;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordRef;
import io.klientela.paging.Keyset;
import io.klientela.relationship.ContactLink;
import io.klientela.relationship.Membership;
import io.klientela.relationship.RecordLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ways to learn how contacts stand to each other and to the embedder's own records. */
final class RelationshipPaths {
    private RelationshipPaths() {}

    static List<QueryPath> all() {
        return List.of(
                new QueryPath(
                        "memberships",
                        Set.of(
                                "Memberships.get(MembershipId)",
                                "Memberships.ofPerson(ContactId, PageRequest)",
                                "Memberships.ofCompany(ContactId, PageRequest)"),
                        RelationshipPaths::memberships),
                new QueryPath(
                        "links between contacts",
                        Set.of("ContactLinks.get(ContactLinkId)", "ContactLinks.list(ContactId, PageRequest)"),
                        RelationshipPaths::contactLinks),
                new QueryPath(
                        "links with the embedder's own records",
                        Set.of(
                                "RecordLinks.get(RecordLinkId)",
                                "RecordLinks.ofContact(ContactId, PageRequest)",
                                "RecordLinks.ofRecord(RecordRef, PageRequest)"),
                        RelationshipPaths::recordLinks),
                new QueryPath("histories of relationships", Set.of(), RelationshipPaths::histories));
    }

    private static boolean seesInPart(LeakWorld world, EmployeeId viewer, ContactId contact) {
        return Stream.of(Permissions.CONTACTS_VIEW, Permissions.CONTACTS_VIEW_BASIC)
                .anyMatch(permission -> world.rules.reaches(viewer, permission, world.access(contact)));
    }

    private static boolean seesFull(LeakWorld world, EmployeeId viewer, ContactId contact) {
        return world.rules.reaches(viewer, Permissions.CONTACTS_VIEW, world.access(contact));
    }

    private static void memberships(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        boolean may = world.rules.holds(viewer, Permissions.CONTACTS_VIEW)
                || world.rules.holds(viewer, Permissions.CONTACTS_VIEW_BASIC);
        List<Membership> seen = latestFirst(
                world.memberships.stream()
                        .filter(membership -> seesInPart(world, viewer, membership.person())
                                && seesInPart(world, viewer, membership.company())),
                membership -> membership.id().value());
        for (Membership membership : world.memberships) {
            assertThat(answer(() -> desk.memberships().get(membership.id())))
                    .as("get %s", membership)
                    .isEqualTo(seen.contains(membership) ? membership : refusal(may));
        }
        int size = 1 + world.chance.below(3);
        for (FullContact contact : world.contacts) {
            assertThat(answer(() ->
                            walk(page -> desk.memberships().ofPerson(contact.id(), page), size, Optional.empty())))
                    .as("memberships of %s", contact)
                    .isEqualTo(
                            may
                                    ? seen.stream()
                                            .filter(each -> each.person().equals(contact.id()))
                                            .toList()
                                    : QueryPath.Refusal.DENIED);
            assertThat(answer(() ->
                            walk(page -> desk.memberships().ofCompany(contact.id(), page), size, Optional.empty())))
                    .as("staff of %s", contact)
                    .isEqualTo(
                            may
                                    ? seen.stream()
                                            .filter(each -> each.company().equals(contact.id()))
                                            .toList()
                                    : QueryPath.Refusal.DENIED);
        }
    }

    private static void contactLinks(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        boolean may = world.rules.holds(viewer, Permissions.CONTACTS_VIEW);
        List<ContactLink> seen = latestFirst(
                world.contactLinks.stream()
                        .filter(link -> seesFull(world, viewer, link.from()) && seesFull(world, viewer, link.to())),
                link -> link.id().value());
        for (ContactLink link : world.contactLinks) {
            assertThat(answer(() -> desk.contactLinks().get(link.id())))
                    .as("get %s", link)
                    .isEqualTo(seen.contains(link) ? link : refusal(may));
        }
        int size = 1 + world.chance.below(3);
        for (FullContact contact : world.contacts) {
            assertThat(answer(() -> walk(page -> desk.contactLinks().list(contact.id(), page), size, Optional.empty())))
                    .as("links of %s", contact)
                    .isEqualTo(
                            may
                                    ? seen.stream()
                                            .filter(link -> link.from().equals(contact.id())
                                                    || link.to().equals(contact.id()))
                                            .map(link -> link.seenFrom(contact.id()))
                                            .toList()
                                    : QueryPath.Refusal.DENIED);
        }
    }

    private static boolean sees(LeakWorld world, EmployeeId viewer, RecordRef record) {
        Optional<GuardedRecord> guarded = world.properties.stream()
                .filter(property -> property.ref().equals(record))
                .findFirst();
        return guarded.isEmpty()
                || world.rules.reaches(
                        viewer, LeakWorld.VIEW_PROPERTIES, guarded.get().access());
    }

    private static void recordLinks(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        boolean may = world.rules.holds(viewer, Permissions.CONTACTS_VIEW);
        List<RecordLink> seen = latestFirst(
                world.recordLinks.stream()
                        .filter(link -> seesFull(world, viewer, link.contact()) && sees(world, viewer, link.record())),
                link -> link.id().value());
        int size = 1 + world.chance.below(3);
        for (RecordLink link : world.recordLinks) {
            assertThat(answer(() -> desk.recordLinks().get(link.id())))
                    .as("get %s", link)
                    .isEqualTo(seen.contains(link) ? link : refusal(may));
            assertThat(answer(() ->
                            walk(page -> desk.recordLinks().ofRecord(link.record(), page), size, Optional.empty())))
                    .as("contacts of %s", link.record())
                    .isEqualTo(
                            may
                                    ? seen.stream()
                                            .filter(each -> each.record().equals(link.record()))
                                            .toList()
                                    : QueryPath.Refusal.DENIED);
        }
        for (FullContact contact : world.contacts) {
            assertThat(answer(() ->
                            walk(page -> desk.recordLinks().ofContact(contact.id(), page), size, Optional.empty())))
                    .as("records of %s", contact)
                    .isEqualTo(
                            may
                                    ? seen.stream()
                                            .filter(link -> link.contact().equals(contact.id()))
                                            .toList()
                                    : QueryPath.Refusal.DENIED);
        }
    }

    /** The relationships that the rules open to a viewer. */
    static List<RecordRef> seen(LeakWorld world, EmployeeId viewer) {
        List<RecordRef> seen = new ArrayList<>();
        world.memberships.stream()
                .filter(each -> seesInPart(world, viewer, each.person()) && seesInPart(world, viewer, each.company()))
                .forEach(each -> seen.add(each.id().ref()));
        world.contactLinks.stream()
                .filter(each -> seesFull(world, viewer, each.from()) && seesFull(world, viewer, each.to()))
                .forEach(each -> seen.add(each.id().ref()));
        world.recordLinks.stream()
                .filter(each -> seesFull(world, viewer, each.contact()) && sees(world, viewer, each.record()))
                .forEach(each -> seen.add(each.id().ref()));
        return seen;
    }

    /** Each end tells of the relationship to those who see both: contacts in full, the embedder's record by its rights. */
    private static void histories(LeakWorld world, EmployeeId viewer) {
        Map<RecordRef, Predicate<LeakWorld>> shown = new LinkedHashMap<>();
        world.memberships.forEach(each -> shown.put(
                each.id().ref(),
                there -> seesFull(there, viewer, each.person()) && seesFull(there, viewer, each.company())));
        world.contactLinks.forEach(each -> shown.put(
                each.id().ref(), there -> seesFull(there, viewer, each.from()) && seesFull(there, viewer, each.to())));
        world.recordLinks.forEach(each -> shown.put(
                each.id().ref(),
                there -> seesFull(there, viewer, each.contact()) && sees(there, viewer, each.record())));
        boolean may = world.rules.holds(viewer, Permissions.CONTACTS_VIEW);
        shown.forEach((ref, isShown) -> {
            List<Change> all = walk(page -> world.system.history().of(ref, page), 50, Optional.empty());
            assertThat(all).isNotEmpty();
            assertThat(answer(() -> walk(page -> world.desk(viewer).history().of(ref, page), 1, Optional.empty())))
                    .as("history of %s", ref)
                    .isEqualTo(!may ? QueryPath.Refusal.DENIED : isShown.test(world) ? all : List.of());
        });
    }

    private static <T> List<T> latestFirst(Stream<T> items, Function<T, UUID> id) {
        return items.sorted(Comparator.comparing((T item) -> Keyset.byId(id.apply(item)))
                        .reversed())
                .toList();
    }
}
