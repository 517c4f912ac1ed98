package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.answer;
import static io.klientela.testkit.QueryPath.refusal;
import static io.klientela.testkit.QueryPath.walk;
import static io.klientela.testkit.QueryPath.walkBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.contact.BasicContact;
import io.klientela.contact.Contact;
import io.klientela.contact.ContactCondition;
import io.klientela.contact.ContactInUseException;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.ContactSort;
import io.klientela.contact.Contacts;
import io.klientela.contact.ExternalIdTakenException;
import io.klientela.contact.FullContact;
import io.klientela.contact.Person;
import io.klientela.id.ContactId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.paging.Cursor;
import io.klientela.paging.Keyset;
import io.klientela.paging.SortDirection;
import io.klientela.paging.SortKey;
import io.klientela.party.ExternalId;
import io.klientela.testkit.RandomConditions.Asked;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The ways to learn of contacts, and of what names them. */
final class ContactPaths {
    private ContactPaths() {}

    static List<QueryPath> all() {
        return List.of(
                new QueryPath(
                        "a contact by its id",
                        Set.of("Contacts.get(ContactId)", "Contacts.find(ContactId)", "Contacts.getFull(ContactId)"),
                        ContactPaths::byId),
                new QueryPath(
                        "a contact by its external id",
                        Set.of("Contacts.findByExternalId(ExternalId)"),
                        ContactPaths::byExternalId),
                new QueryPath(
                        "the refusal to give an external id that is taken", Set.of(), ContactPaths::takenExternalId),
                new QueryPath(
                        "lists of contacts", Set.of("Contacts.list(ContactQuery, PageRequest)"), ContactPaths::list),
                new QueryPath("counts of contacts", Set.of("Contacts.count(ContactQuery)"), ContactPaths::count),
                new QueryPath("what names a contact", Set.of("Contacts.related(ContactId)"), ContactPaths::related),
                new QueryPath(
                        "the refusal to delete a contact that is named",
                        Set.of("Contacts.delete(FullContact)"),
                        ContactPaths::inUse));
    }

    static boolean seesFull(LeakWorld world, EmployeeId viewer, FullContact contact) {
        return world.rules.reaches(viewer, Permissions.CONTACTS_VIEW, contact.access());
    }

    static boolean sees(LeakWorld world, EmployeeId viewer, FullContact contact) {
        return seesFull(world, viewer, contact)
                || world.rules.reaches(viewer, Permissions.CONTACTS_VIEW_BASIC, contact.access());
    }

    private static boolean holdsAny(LeakWorld world, EmployeeId viewer) {
        return world.rules.holds(viewer, Permissions.CONTACTS_VIEW)
                || world.rules.holds(viewer, Permissions.CONTACTS_VIEW_BASIC);
    }

    private static Contact narrowed(LeakWorld world, EmployeeId viewer, FullContact contact) {
        return seesFull(world, viewer, contact)
                ? contact
                : new BasicContact(
                        contact.id(),
                        contact.contactKind(),
                        contact.displayName(),
                        contact instanceof Person person ? person.organization() : "",
                        contact.emails(),
                        contact.phones(),
                        contact.responsible());
    }

    private static void byId(LeakWorld world, EmployeeId viewer) {
        Contacts contacts = world.desk(viewer).contacts();
        Object refused = refusal(holdsAny(world, viewer));
        for (FullContact contact : world.contacts) {
            ContactId id = contact.id();
            boolean sees = sees(world, viewer, contact);
            Object narrowed = sees ? narrowed(world, viewer, contact) : refused;
            assertThat(answer(() -> contacts.get(id))).as("get %s", contact).isEqualTo(narrowed);
            assertThat(contacts.find(id))
                    .as("find %s", contact)
                    .isEqualTo(sees ? Optional.of(narrowed) : Optional.empty());
            Object full = seesFull(world, viewer, contact) ? contact : sees ? QueryPath.Refusal.DENIED : refused;
            assertThat(answer(() -> contacts.getFull(id)))
                    .as("get in full %s", contact)
                    .isEqualTo(full);
        }
        Stream.concat(
                        world.deletedContacts.stream().map(FullContact::id),
                        world.elsewhere(RecordKind.CONTACT).map(ContactId::new))
                .forEach(id -> {
                    assertThat(answer(() -> contacts.get(id))).as("get %s", id).isEqualTo(refused);
                    assertThat(contacts.find(id)).as("find %s", id).isEmpty();
                    assertThat(answer(() -> contacts.getFull(id)))
                            .as("get in full %s", id)
                            .isEqualTo(refused);
                });
    }

    private static void byExternalId(LeakWorld world, EmployeeId viewer) {
        Contacts contacts = world.desk(viewer).contacts();
        boolean may = world.rules.holds(viewer, Permissions.CONTACTS_VIEW);
        for (FullContact contact : world.contacts) {
            Object expected = seesFull(world, viewer, contact) ? Optional.of(contact) : Optional.empty();
            for (ExternalId id : contact.details().externalIds()) {
                assertThat(answer(() -> contacts.findByExternalId(id)))
                        .as("find %s", id)
                        .isEqualTo(may ? expected : QueryPath.Refusal.DENIED);
            }
        }
    }

    /** Whoever may change one contact learns of another that it has the id only if they see that one in full. */
    private static void takenExternalId(LeakWorld world, EmployeeId viewer) {
        FullContact other = world.chance.oneOf(world.contacts);
        world.contacts.stream()
                .filter(contact -> !contact.id().equals(other.id()))
                .filter(contact -> seesFull(world, viewer, contact))
                .filter(contact -> world.rules.writes(viewer, Permissions.CONTACTS_EDIT, contact.access()))
                .findFirst()
                .ifPresent(contact -> other.details()
                        .externalIds()
                        .forEach(id -> assertThatThrownBy(
                                        () -> world.desk(viewer).contacts().putExternalId(contact.id(), id))
                                .isInstanceOfSatisfying(
                                        ExternalIdTakenException.class,
                                        taken -> assertThat(taken.holder())
                                                .isEqualTo(Optional.of(other.id())
                                                        .filter(holder -> seesFull(world, viewer, other))))));
    }

    /** Conditions, and perhaps words to search for. */
    private record Search(Asked conditions, String words) {
        static Search some(LeakWorld world) {
            RandomConditions random = world.conditions();
            return new Search(random.asked(world.chance.oneIn(2) ? 1 : 3), world.chance.oneIn(2) ? random.text() : "");
        }

        ContactQuery query() {
            return ContactQuery.all().where(conditions.condition()).words(words);
        }

        /**
         * Those that the viewer may be answered with: whom they see in full is found by all words, whom they see in part
         * by words of that part, unless something is looked at that they do not see of them.
         */
        Stream<FullContact> found(LeakWorld world, EmployeeId viewer, boolean looksAtWithheld) {
            return world.contacts.stream()
                    .filter(conditions.meets())
                    .filter(contact -> seesFull(world, viewer, contact)
                            ? ContactCondition.words(words).matches(contact)
                            : !looksAtWithheld
                                    && sees(world, viewer, contact)
                                    && ContactCondition.basicWords(words).matches(contact));
        }
    }

    private static boolean mayAsk(LeakWorld world, EmployeeId viewer, boolean looksAtWithheld) {
        return looksAtWithheld ? world.rules.holds(viewer, Permissions.CONTACTS_VIEW) : holdsAny(world, viewer);
    }

    /** Where a contact stands, by its name alone: a list that is ordered by anything withheld would tell of it. */
    private static Keyset place(FullContact contact) {
        String name =
                contact instanceof Person person ? person.lastName() + " " + person.firstName() : contact.displayName();
        return new Keyset(SortKey.of(name), contact.id().value());
    }

    private static void list(LeakWorld world, EmployeeId viewer) {
        Search search = Search.some(world);
        Order order = world.chance.oneOf(Order.of(world));
        ContactQuery query = search.query().sortedBy(order.sort());
        boolean looksAtWithheld = search.conditions().looksAtWithheld() || order.looksAtWithheld();
        Contacts contacts = world.desk(viewer).contacts();
        int size = 1 + world.chance.below(5);
        FullContact other = world.chance.oneOf(world.contacts);
        // A cursor may be made up: it may stand at a contact that the viewer does not see.
        Cursor at = Cursor.at(order.place().apply(other), order.sort().order());
        boolean back = world.chance.oneIn(3);
        Optional<Cursor> from = back || world.chance.oneIn(2) ? Optional.of(at) : Optional.empty();
        Object expected = mayAsk(world, viewer, looksAtWithheld)
                ? search.found(world, viewer, looksAtWithheld)
                        .filter(contact -> from.isEmpty()
                                || (back
                                        ? order.comparator().compare(contact, other) < 0
                                        : order.comparator().compare(contact, other) > 0))
                        .sorted(order.comparator())
                        .map(contact -> narrowed(world, viewer, contact))
                        .toList()
                : QueryPath.Refusal.DENIED;

        Object answer = answer(() -> back
                ? walkBack(page -> contacts.list(query, page), size, at)
                : walk(page -> contacts.list(query, page), size, from));

        assertThat(answer)
                .as("list %s %s %s", query, back ? "before" : "from", from)
                .isEqualTo(expected);
    }

    /** An order of lists, told apart from the code that follows it. */
    private record Order(
            ContactSort sort,
            Function<FullContact, Keyset> place,
            Comparator<FullContact> comparator,
            boolean looksAtWithheld) {
        private static final Comparator<FullContact> BY_NAME = Comparator.comparing(ContactPaths::place);
        private static final Comparator<FullContact> BY_CREATION = Comparator.comparing(FullContact::createdAt)
                .thenComparing(contact -> Keyset.byId(contact.id().value()));
        static final List<Order> ALL = List.of(
                new Order(ContactSort.byName(), ContactPaths::place, BY_NAME, false),
                new Order(ContactSort.byNameDescending(), ContactPaths::place, BY_NAME.reversed(), false),
                new Order(ContactSort.oldestFirst(), Order::moment, BY_CREATION, true),
                new Order(ContactSort.newestFirst(), Order::moment, BY_CREATION.reversed(), true));

        static List<Order> of(LeakWorld world) {
            CustomFieldId size = world.size();
            Comparator<FullContact> bySize = Comparator.comparing((FullContact contact) ->
                            contact.details().custom().number(size).orElse(BigDecimal.TEN))
                    .thenComparing(contact -> Keyset.byId(contact.id().value()));
            Function<FullContact, Keyset> place = contact -> new Keyset(
                    contact.details().custom().sortKey(size), contact.id().value());
            return Stream.concat(
                            ALL.stream(),
                            Stream.of(
                                    new Order(
                                            ContactSort.byCustomField(size, SortDirection.ASCENDING),
                                            place,
                                            bySize,
                                            true),
                                    new Order(
                                            ContactSort.byCustomField(size, SortDirection.DESCENDING),
                                            place,
                                            bySize.reversed(),
                                            true)))
                    .toList();
        }

        private static Keyset moment(FullContact contact) {
            return Keyset.at(contact.createdAt(), contact.id().value());
        }
    }

    private static void count(LeakWorld world, EmployeeId viewer) {
        Search search = Search.some(world);
        boolean looksAtWithheld = search.conditions().looksAtWithheld();
        Object expected = mayAsk(world, viewer, looksAtWithheld)
                ? search.found(world, viewer, looksAtWithheld).count()
                : QueryPath.Refusal.DENIED;

        assertThat(answer(() -> world.desk(viewer).contacts().count(search.query())))
                .as("count %s", search.query())
                .isEqualTo(expected);
    }

    /** How many records of each kind name the contact, of those that the viewer sees. */
    private static Map<RecordKind, Long> naming(LeakWorld world, EmployeeId viewer, FullContact contact) {
        Map<RecordKind, Long> naming = new HashMap<>();
        long opportunities = world.opportunities.stream()
                .filter(opportunity -> opportunity.contact().equals(Optional.of(contact.id())))
                .filter(opportunity ->
                        world.rules.reaches(viewer, Permissions.OPPORTUNITIES_VIEW, opportunity.access()))
                .count();
        long invoices = world.rules.reaches(viewer, Permissions.INVOICES_VIEW, contact.access())
                ? invoicesOf(world, contact.id())
                : 0;
        if (opportunities > 0) {
            naming.put(RecordKind.OPPORTUNITY, opportunities);
        }
        if (invoices > 0) {
            naming.put(RecordKind.INVOICE, invoices);
        }
        return naming;
    }

    private static long invoicesOf(LeakWorld world, ContactId client) {
        return world.drafts.stream()
                        .filter(draft -> draft.content().client().equals(client))
                        .count()
                + world.invoices.stream()
                        .filter(invoice -> invoice.content().client().equals(client))
                        .count();
    }

    private static void related(LeakWorld world, EmployeeId viewer) {
        for (FullContact contact : world.contacts) {
            Object expected =
                    sees(world, viewer, contact) ? naming(world, viewer, contact) : refusal(holdsAny(world, viewer));
            assertThat(answer(() -> world.desk(viewer).contacts().related(contact.id())))
                    .as("related to %s", contact)
                    .isEqualTo(expected);
        }
    }

    private static void inUse(LeakWorld world, EmployeeId viewer) {
        Permission delete = Permissions.CONTACTS_DELETE;
        world.contacts.stream()
                .filter(contact -> world.isNamed(contact.id()))
                .filter(contact -> seesFull(world, viewer, contact))
                .filter(contact -> world.rules.writes(viewer, delete, contact.access()))
                .forEach(contact -> {
                    Map<RecordKind, Long> seen = naming(world, viewer, contact);
                    assertThatThrownBy(() -> world.desk(viewer).contacts().delete(contact))
                            .as("delete %s", contact)
                            .isInstanceOfSatisfying(ContactInUseException.class, inUse -> {
                                assertThat(inUse.uses()).isEqualTo(seen);
                                assertThat(inUse.hasHiddenUses()).isEqualTo(total(seen) < allNaming(world, contact));
                            });
                });
    }

    private static long total(Map<RecordKind, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long allNaming(LeakWorld world, FullContact contact) {
        long opportunities = world.opportunities.stream()
                .filter(opportunity -> opportunity.contact().equals(Optional.of(contact.id())))
                .count();
        return opportunities + invoicesOf(world, contact.id());
    }
}
