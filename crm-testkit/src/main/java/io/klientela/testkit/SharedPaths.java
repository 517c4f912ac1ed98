package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.answer;
import static io.klientela.testkit.QueryPath.refusal;
import static io.klientela.testkit.QueryPath.walk;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.CrmSession;
import io.klientela.access.Permission;
import io.klientela.access.Permissions;
import io.klientela.access.Scope;
import io.klientela.activity.Activity;
import io.klientela.consent.Consent;
import io.klientela.contact.FullContact;
import io.klientela.employee.Colleague;
import io.klientela.employee.Employee;
import io.klientela.employee.Team;
import io.klientela.guard.GuardedRecord;
import io.klientela.handover.HandOver;
import io.klientela.handover.HandOverReport;
import io.klientela.history.Change;
import io.klientela.id.EmployeeId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.paging.Keyset;
import io.klientela.paging.SortKey;
import io.klientela.sales.Opportunity;
import io.klientela.savedfilter.SavedFilter;
import io.klientela.session.RecordAccess;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways to learn of records of any kind: history, the embedder's own, explanations, colleagues, hand-overs. */
final class SharedPaths {
    private static final Permission VIEW = LeakWorld.VIEW_PROPERTIES;

    private SharedPaths() {}

    static List<QueryPath> all() {
        return List.of(
                new QueryPath("histories", Set.of("History.of(RecordRef, PageRequest)"), SharedPaths::histories),
                HistoryPaths.lists(),
                new QueryPath(
                        "the embedder's own records by id",
                        Set.of(
                                "GuardedRecords.get(RecordRef)",
                                "GuardedRecords.find(RecordRef)",
                                "GuardedRecords.visible(RecordKind, Collection)"),
                        SharedPaths::ownById),
                new QueryPath(
                        "lists of the embedder's own records",
                        Set.of("GuardedRecords.list(RecordKind, PageRequest)", "GuardedRecords.count(RecordKind)"),
                        SharedPaths::ownLists),
                new QueryPath(
                        "explanations",
                        Set.of("Explanations.explain(EmployeeId, RecordRef)"),
                        SharedPaths::explanations),
                new QueryPath(
                        "who can see a record", Set.of("Explanations.whoCanSee(RecordRef)"), SharedPaths::whoCanSee),
                new QueryPath("the names of colleagues", Set.of("Employees.colleagues()"), SharedPaths::colleagues),
                new QueryPath("previews of hand-overs", Set.of("HandOvers.preview(HandOver)"), SharedPaths::handOvers));
    }

    private static void histories(LeakWorld world, EmployeeId viewer) {
        Stream.concat(world.contacts.stream(), world.deletedContacts.stream())
                .forEach(contact -> history(
                        world, viewer, contact.id().ref(), contact.access(), List.of(Permissions.CONTACTS_VIEW)));
        for (Opportunity opportunity : world.opportunities) {
            history(
                    world,
                    viewer,
                    opportunity.id().ref(),
                    opportunity.access(),
                    List.of(Permissions.OPPORTUNITIES_VIEW));
        }
        world.drafts.forEach(draft -> history(
                world,
                viewer,
                draft.id().ref(),
                world.access(draft.content().client()),
                List.of(Permissions.INVOICES_VIEW)));
        world.invoices.forEach(invoice -> history(
                world,
                viewer,
                invoice.id().ref(),
                world.access(invoice.content().client()),
                List.of(Permissions.INVOICES_VIEW)));
        for (Activity activity : world.activities) {
            history(
                    world,
                    viewer,
                    activity.id().ref(),
                    world.access(activity.contact()),
                    List.of(Permissions.ACTIVITIES_VIEW_SALES, Permissions.ACTIVITIES_VIEW_SERVICE));
        }
        for (Consent consent : world.consents) {
            history(
                    world,
                    viewer,
                    consent.id().ref(),
                    world.access(consent.contact()),
                    List.of(Permissions.CONTACTS_VIEW));
        }
        world.properties.forEach(property -> history(world, viewer, property.ref(), property.access(), List.of(VIEW)));
    }

    private static void history(
            LeakWorld world, EmployeeId viewer, RecordRef record, RecordAccess access, List<Permission> needed) {
        List<Change> all = walk(page -> world.system.history().of(record, page), 50, Optional.empty());
        boolean may = needed.stream().allMatch(permission -> world.rules.holds(viewer, permission));
        boolean sees = needed.stream().allMatch(permission -> world.rules.reaches(viewer, permission, access));
        assertThat(all).as("the history of %s", record).isNotEmpty();

        assertThat(answer(() -> walk(
                        page -> world.desk(viewer).history().of(record, page),
                        1 + world.chance.below(3),
                        Optional.empty())))
                .as("history of %s", record)
                .isEqualTo(!may ? QueryPath.Refusal.DENIED : sees ? all : List.of());
    }

    private static boolean sees(LeakWorld world, EmployeeId viewer, GuardedRecord property) {
        return world.rules.reaches(viewer, VIEW, property.access());
    }

    private static void ownById(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        boolean may = world.rules.holds(viewer, VIEW);
        Set<UUID> seen = new HashSet<>();
        for (GuardedRecord property : world.properties) {
            boolean sees = sees(world, viewer, property);
            if (sees) {
                seen.add(property.ref().id());
            }
            assertThat(answer(() -> desk.records().get(property.ref()))).isEqualTo(sees ? property : refusal(may));
            assertThat(desk.records().find(property.ref()))
                    .isEqualTo(Optional.of(property).filter(found -> sees));
        }
        List<UUID> asked = Stream.concat(
                        world.properties.stream().map(property -> property.ref().id()),
                        world.elsewhere(LeakWorld.PROPERTY))
                .toList();
        assertThat(answer(() -> desk.records().visible(LeakWorld.PROPERTY, asked)))
                .isEqualTo(may ? seen : QueryPath.Refusal.DENIED);
    }

    private static void ownLists(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        boolean may = world.rules.holds(viewer, VIEW);
        List<GuardedRecord> seen = world.properties.stream()
                .filter(property -> sees(world, viewer, property))
                .sorted(Comparator.comparing((GuardedRecord property) ->
                                new Keyset(new SortKey(""), property.ref().id()))
                        .reversed())
                .toList();
        assertThat(answer(() -> walk(
                        page -> desk.records().list(LeakWorld.PROPERTY, page),
                        1 + world.chance.below(3),
                        Optional.empty())))
                .isEqualTo(may ? seen : QueryPath.Refusal.DENIED);
        assertThat(answer(() -> desk.records().count(LeakWorld.PROPERTY)))
                .isEqualTo(may ? (Object) (long) seen.size() : QueryPath.Refusal.DENIED);
    }

    /** Some record, with who sees it told by the rules. */
    private record Subject(RecordRef ref, RecordAccess access, List<Permission> view, Optional<Activity> activity) {
        boolean isSeenBy(LeakWorld world, EmployeeId employee) {
            return view.stream().anyMatch(permission -> world.rules.reaches(employee, permission, access))
                    || activity.filter(each -> FeaturePaths.sees(world, employee, each))
                            .isPresent();
        }
    }

    private static Subject subject(LeakWorld world) {
        return switch (world.chance.below(5)) {
            case 0 -> {
                FullContact contact = world.chance.oneOf(world.contacts);
                yield new Subject(
                        contact.id().ref(),
                        contact.access(),
                        List.of(Permissions.CONTACTS_VIEW, Permissions.CONTACTS_VIEW_BASIC),
                        Optional.empty());
            }
            case 1 -> {
                Opportunity opportunity = world.chance.oneOf(world.opportunities);
                yield new Subject(
                        opportunity.id().ref(),
                        opportunity.access(),
                        List.of(Permissions.OPPORTUNITIES_VIEW),
                        Optional.empty());
            }
            case 2 -> {
                GuardedRecord property = world.chance.oneOf(world.properties);
                yield new Subject(property.ref(), property.access(), List.of(VIEW), Optional.empty());
            }
            case 3 -> {
                boolean isDraft = (world.chance.oneIn(2) && !world.drafts.isEmpty()) || world.invoices.isEmpty();
                yield isDraft ? draft(world) : invoice(world);
            }
            default -> {
                if (world.activities.isEmpty()) {
                    yield subject(world);
                }
                Activity activity = world.chance.oneOf(world.activities);
                yield new Subject(
                        activity.id().ref(), world.access(activity.contact()), List.of(), Optional.of(activity));
            }
        };
    }

    private static Subject draft(LeakWorld world) {
        DraftInvoice draft = world.chance.oneOf(world.drafts);
        return ofClient(draft.id().ref(), world.access(draft.content().client()));
    }

    private static Subject invoice(LeakWorld world) {
        IssuedInvoice invoice = world.chance.oneOf(world.invoices);
        return ofClient(invoice.id().ref(), world.access(invoice.content().client()));
    }

    private static Subject ofClient(RecordRef ref, RecordAccess client) {
        return new Subject(ref, client, List.of(Permissions.INVOICES_VIEW), Optional.empty());
    }

    private static void explanations(LeakWorld world, EmployeeId viewer) {
        Subject subject = subject(world);
        EmployeeId about = world.chance.oneIn(2) ? viewer : world.anyone();
        boolean mayAsk = about.equals(viewer) || world.rules.holds(viewer, Permissions.EMPLOYEES_MANAGE);

        Object explained = answer(() ->
                world.desk(viewer).explanations().explain(about, subject.ref()).maySee());

        if (mayAsk && subject.isSeenBy(world, viewer)) {
            assertThat(explained).as("%s about %s", subject.ref(), about).isEqualTo(subject.isSeenBy(world, about));
        } else {
            assertThat(explained).as("%s about %s", subject.ref(), about).isInstanceOf(QueryPath.Refusal.class);
        }
    }

    private static void whoCanSee(LeakWorld world, EmployeeId viewer) {
        Subject subject = subject(world);
        Object answer = answer(() -> world.desk(viewer).explanations().whoCanSee(subject.ref()).stream()
                .map(Colleague::id)
                .collect(Collectors.toSet()));

        boolean mayAsk = world.rules.holds(viewer, Permissions.EMPLOYEES_MANAGE)
                || (world.rules.holdsFor(viewer, Permissions.EMPLOYEES_VIEW, Scope.ALL)
                        && mayShare(world, viewer, subject));
        if (!subject.isSeenBy(world, viewer)) {
            assertThat(answer).as("%s", subject.ref()).isInstanceOf(QueryPath.Refusal.class);
        } else if (mayAsk) {
            assertThat(answer)
                    .as("who can see %s", subject.ref())
                    .isEqualTo(world.employees.stream()
                            .map(Employee::id)
                            .filter(employee -> subject.isSeenBy(world, employee))
                            .collect(Collectors.toSet()));
        } else {
            assertThat(answer).as("%s", subject.ref()).isEqualTo(QueryPath.Refusal.DENIED);
        }
    }

    private static boolean mayShare(LeakWorld world, EmployeeId viewer, Subject subject) {
        RecordKind kind = subject.ref().kind();
        return (kind.equals(RecordKind.CONTACT)
                        || kind.equals(RecordKind.OPPORTUNITY)
                        || kind.equals(LeakWorld.PROPERTY))
                && world.rules.writes(viewer, share(kind), subject.access());
    }

    private static void colleagues(LeakWorld world, EmployeeId viewer) {
        Set<EmployeeId> known = new HashSet<>(Set.of(viewer));
        if (world.rules.holdsFor(viewer, Permissions.EMPLOYEES_VIEW, Scope.ALL)) {
            world.employees.forEach(employee -> known.add(employee.id()));
        } else if (world.rules.holdsFor(viewer, Permissions.EMPLOYEES_VIEW, Scope.SHARED)) {
            world.teams.stream()
                    .filter(team -> team.members().contains(viewer))
                    .map(Team::members)
                    .forEach(known::addAll);
        }

        assertThat(world.desk(viewer).employees().colleagues())
                .extracting(Colleague::id)
                .containsExactlyInAnyOrderElementsOf(known);
    }

    private static void handOvers(LeakWorld world, EmployeeId viewer) {
        EmployeeId leaver = world.anyone();
        EmployeeId heir = world.anyone();
        if (leaver.equals(heir)) {
            return;
        }
        Object answer = answer(() ->
                world.desk(viewer).handOvers().preview(HandOver.from(leaver).to(heir)));
        long owned = Stream.of(
                        world.contacts.stream().map(FullContact::access),
                        world.opportunities.stream().map(Opportunity::access),
                        world.filters.stream().map(SavedFilter::access),
                        world.properties.stream().map(GuardedRecord::access))
                .flatMap(each -> each)
                .filter(access -> access.responsible().equals(leaver))
                .count();

        boolean mayAsk = world.rules.holds(viewer, Permissions.EMPLOYEES_MANAGE)
                && List.of(RecordKind.CONTACT, RecordKind.OPPORTUNITY, LeakWorld.PROPERTY).stream()
                        .allMatch(kind -> world.rules.holdsFor(viewer, share(kind), Scope.ALL)
                                && world.rules.holdsFor(viewer, view(kind), Scope.ALL));
        if (mayAsk || answer instanceof HandOverReport) {
            HandOverReport report = (HandOverReport) answer;
            assertThat(world.rules.holds(viewer, Permissions.EMPLOYEES_MANAGE)).isTrue();
            assertThat(report.total()).isEqualTo(owned);
            report.moved()
                    .keySet()
                    .forEach(kind -> assertThat(world.rules.holdsFor(viewer, share(kind), Scope.ALL)
                                    && world.rules.holdsFor(viewer, view(kind), Scope.ALL))
                            .as("%s", kind)
                            .isTrue());
        } else {
            assertThat(answer).isEqualTo(QueryPath.Refusal.DENIED);
        }
    }

    private static Permission view(RecordKind kind) {
        if (kind.equals(LeakWorld.PROPERTY)) {
            return VIEW;
        }
        if (kind.equals(RecordKind.SAVED_FILTER)) {
            return Permissions.EMPLOYEES_MANAGE;
        }
        return kind.equals(RecordKind.CONTACT) ? Permissions.CONTACTS_VIEW : Permissions.OPPORTUNITIES_VIEW;
    }

    private static Permission share(RecordKind kind) {
        if (kind.equals(LeakWorld.PROPERTY)) {
            return LeakWorld.SHARE_PROPERTIES;
        }
        if (kind.equals(RecordKind.SAVED_FILTER)) {
            return Permissions.EMPLOYEES_MANAGE;
        }
        return kind.equals(RecordKind.CONTACT) ? Permissions.CONTACTS_SHARE : Permissions.OPPORTUNITIES_SHARE;
    }
}
