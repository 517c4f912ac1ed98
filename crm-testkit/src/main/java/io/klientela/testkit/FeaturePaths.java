package io.klientela.testkit;

import static io.klientela.testkit.QueryPath.answer;
import static io.klientela.testkit.QueryPath.refusal;
import static io.klientela.testkit.QueryPath.walk;
import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.CrmSession;
import io.klientela.access.Permissions;
import io.klientela.activity.Activity;
import io.klientela.activity.ActivityNature;
import io.klientela.category.CategoryList;
import io.klientela.contact.FullContact;
import io.klientela.id.ActivityId;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.InvoiceId;
import io.klientela.id.OpportunityId;
import io.klientela.id.RecordKind;
import io.klientela.id.StageId;
import io.klientela.invoice.AlreadyIssuedException;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.paging.Cursor;
import io.klientela.paging.Keyset;
import io.klientela.paging.SortKey;
import io.klientela.sales.Opportunity;
import io.klientela.sales.OpportunityQuery;
import io.klientela.session.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ways to learn of opportunities, activities, drafts and issued invoices. */
final class FeaturePaths {
    private FeaturePaths() {}

    static List<QueryPath> all() {
        return List.of(
                new QueryPath(
                        "an opportunity by its id",
                        Set.of("Opportunities.get(OpportunityId)", "Opportunities.find(OpportunityId)"),
                        FeaturePaths::opportunityById),
                new QueryPath(
                        "lists and counts of opportunities",
                        Set.of(
                                "Opportunities.list(OpportunityQuery, PageRequest)",
                                "Opportunities.count(OpportunityQuery)"),
                        FeaturePaths::opportunities),
                new QueryPath(
                        "an activity by its id",
                        Set.of("Activities.get(ActivityId)", "Activities.find(ActivityId)"),
                        FeaturePaths::activityById),
                new QueryPath(
                        "the activities with a contact",
                        Set.of("Activities.list(ContactId, PageRequest)", "Activities.count(ContactId)"),
                        FeaturePaths::activities),
                new QueryPath(
                        "an invoice by its id",
                        Set.of(
                                "Invoices.get(InvoiceId)",
                                "Invoices.getDraft(InvoiceId)",
                                "Invoices.check(DraftInvoice)"),
                        FeaturePaths::invoiceById),
                new QueryPath(
                        "what a draft would be",
                        Set.of(
                                "Invoices.preview(DraftInvoice)",
                                "Invoices.preview(DraftInvoice, IssueOrder)",
                                "Proformas.preview(DraftInvoice)",
                                "Proformas.preview(DraftInvoice, IssueOrder)",
                                "Advances.preview(DraftInvoice)",
                                "Advances.preview(DraftInvoice, IssueOrder)",
                                "Advances.previewFinal(DraftInvoice, Collection)",
                                "Advances.previewFinal(DraftInvoice, Collection, IssueOrder)"),
                        FeaturePaths::previews),
                new QueryPath(
                        "the billing block of a contact",
                        Set.of("Invoices.billingBlock(ContactId)"),
                        FeaturePaths::billingBlocks),
                new QueryPath(
                        "lists of invoices",
                        Set.of("Invoices.list(PageRequest)", "Invoices.listDrafts(PageRequest)"),
                        FeaturePaths::invoices));
    }

    private static boolean sees(LeakWorld world, EmployeeId viewer, Opportunity opportunity) {
        return world.rules.reaches(viewer, Permissions.OPPORTUNITIES_VIEW, opportunity.access());
    }

    private static void opportunityById(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        Object refused = refusal(world.rules.holds(viewer, Permissions.OPPORTUNITIES_VIEW));
        for (Opportunity opportunity : world.opportunities) {
            boolean sees = sees(world, viewer, opportunity);
            assertThat(answer(() -> desk.opportunities().get(opportunity.id())))
                    .isEqualTo(sees ? opportunity : refused);
            assertThat(desk.opportunities().find(opportunity.id()))
                    .isEqualTo(Optional.of(opportunity).filter(found -> sees));
        }
        world.elsewhere(RecordKind.OPPORTUNITY).map(OpportunityId::new).forEach(id -> {
            assertThat(answer(() -> desk.opportunities().get(id))).isEqualTo(refused);
            assertThat(desk.opportunities().find(id)).isEmpty();
        });
    }

    private static Keyset place(Opportunity opportunity) {
        return new Keyset(SortKey.of(opportunity.title()), opportunity.id().value());
    }

    private static void opportunities(LeakWorld world, EmployeeId viewer) {
        Chance chance = world.chance;
        OpportunityQuery query = OpportunityQuery.all();
        Predicate<Opportunity> meets = opportunity -> true;
        if (chance.oneIn(3)) {
            EmployeeId responsible = world.anyone();
            query = query.ofResponsible(responsible);
            meets = meets.and(opportunity -> opportunity.access().responsible().equals(responsible));
        }
        if (chance.oneIn(3)) {
            ContactId contact = chance.oneOf(world.contacts).id();
            query = query.with(contact);
            meets = meets.and(opportunity -> opportunity.contact().equals(Optional.of(contact)));
        }
        if (chance.oneIn(3)) {
            StageId stage = chance.oneOf(world.opportunities).stage();
            query = query.inStage(stage);
            meets = meets.and(opportunity -> opportunity.stage().equals(stage));
        }
        if (chance.oneIn(3)) {
            CategoryId category = world.entry(CategoryList.SALES_CATEGORY).id();
            query = query.ofCategory(category);
            meets = meets.and(opportunity -> opportunity.category().equals(Optional.of(category)));
        }
        if (chance.oneIn(3)) {
            Optional<CustomQuestion> question =
                    CustomQuestion.about(chance, world.opportunities.stream().map(Opportunity::custom));
            if (question.isPresent()) {
                query = query.where(question.get().condition());
                meets = meets.and(opportunity -> question.get().meets().test(opportunity.custom()));
            }
        }
        OpportunityQuery asked = query;
        Opportunity other = chance.oneOf(world.opportunities);
        Optional<Cursor> from = chance.oneIn(2) ? Optional.of(Cursor.after(place(other))) : Optional.empty();
        List<Opportunity> seen = world.opportunities.stream()
                .filter(meets)
                .filter(opportunity -> sees(world, viewer, opportunity))
                .sorted(Comparator.comparing(FeaturePaths::place))
                .toList();
        boolean may = world.rules.holds(viewer, Permissions.OPPORTUNITIES_VIEW);
        CrmSession desk = world.desk(viewer);

        assertThat(answer(() -> walk(page -> desk.opportunities().list(asked, page), 1 + chance.below(4), from)))
                .as("list %s from %s", asked, from)
                .isEqualTo(
                        may
                                ? seen.stream()
                                        .filter(opportunity -> from.isEmpty()
                                                || place(opportunity).compareTo(place(other)) > 0)
                                        .toList()
                                : QueryPath.Refusal.DENIED);
        assertThat(answer(() -> desk.opportunities().count(asked)))
                .as("count %s", asked)
                .isEqualTo(may ? (Object) (long) seen.size() : QueryPath.Refusal.DENIED);
    }

    /** Those of the nature that one may see on that contact, and one's own where one may record. */
    static boolean sees(LeakWorld world, EmployeeId viewer, Activity activity) {
        var access = world.access(activity.contact());
        boolean ofNature = world.rules.reaches(
                viewer,
                activity.nature() == ActivityNature.SALES
                        ? Permissions.ACTIVITIES_VIEW_SALES
                        : Permissions.ACTIVITIES_VIEW_SERVICE,
                access);
        boolean isOwn = activity.entry().author().equals(Actor.employee(viewer))
                && world.rules.reaches(viewer, Permissions.ACTIVITIES_RECORD, access);
        return ofNature || isOwn;
    }

    private static boolean holdsAnyOfActivities(LeakWorld world, EmployeeId viewer) {
        return Stream.of(
                        Permissions.ACTIVITIES_VIEW_SALES,
                        Permissions.ACTIVITIES_VIEW_SERVICE,
                        Permissions.ACTIVITIES_RECORD)
                .anyMatch(permission -> world.rules.holds(viewer, permission));
    }

    private static void activityById(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        Object refused = refusal(holdsAnyOfActivities(world, viewer));
        for (Activity activity : world.activities) {
            boolean sees = sees(world, viewer, activity);
            assertThat(answer(() -> desk.activities().get(activity.id()))).isEqualTo(sees ? activity : refused);
            assertThat(desk.activities().find(activity.id()))
                    .isEqualTo(Optional.of(activity).filter(found -> sees));
        }
        world.elsewhere(RecordKind.ACTIVITY).map(ActivityId::new).forEach(id -> {
            assertThat(answer(() -> desk.activities().get(id))).isEqualTo(refused);
            assertThat(desk.activities().find(id)).isEmpty();
        });
    }

    private static void activities(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        boolean may = holdsAnyOfActivities(world, viewer);
        for (FullContact contact : world.contacts) {
            List<Activity> seen = world.activities.stream()
                    .filter(activity -> activity.contact().equals(contact.id()))
                    .filter(activity -> sees(world, viewer, activity))
                    .sorted(latestFirst(activity -> activity.id().value()))
                    .toList();
            assertThat(answer(() -> walk(
                            page -> desk.activities().list(contact.id(), page),
                            1 + world.chance.below(3),
                            Optional.empty())))
                    .isEqualTo(may ? seen : QueryPath.Refusal.DENIED);
            assertThat(answer(() -> desk.activities().count(contact.id())))
                    .isEqualTo(may ? (Object) (long) seen.size() : QueryPath.Refusal.DENIED);
        }
    }

    private static boolean seesInvoicesOf(LeakWorld world, EmployeeId viewer, ContactId client) {
        return world.rules.reaches(viewer, Permissions.INVOICES_VIEW, world.access(client));
    }

    private static void invoiceById(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        Object refused = refusal(world.rules.holds(viewer, Permissions.INVOICES_VIEW));
        for (DraftInvoice draft : world.drafts) {
            boolean sees = seesInvoicesOf(world, viewer, draft.content().client());
            assertThat(answer(() -> desk.invoices().getDraft(draft.id()))).isEqualTo(sees ? draft : refused);
            assertThat(answer(() -> desk.invoices().check(draft)))
                    .isEqualTo(sees ? world.system.invoices().check(draft) : refused);
        }
        for (IssuedInvoice invoice : world.invoices) {
            boolean sees = seesInvoicesOf(world, viewer, invoice.content().client());
            assertThat(answer(() -> desk.invoices().get(invoice.id()))).isEqualTo(sees ? invoice : refused);
            boolean wasDraft = invoice.correction().isEmpty();
            assertThat(answer(() -> numberOfIssued(desk, invoice.id())))
                    .isEqualTo(sees && wasDraft ? invoice.number() : refused);
        }
        world.elsewhere(RecordKind.INVOICE).map(InvoiceId::new).forEach(id -> {
            assertThat(answer(() -> desk.invoices().get(id))).isEqualTo(refused);
            assertThat(answer(() -> desk.invoices().getDraft(id))).isEqualTo(refused);
        });
    }

    /** The number that one is told who looks for the draft of an issued invoice. */
    private static Object numberOfIssued(CrmSession desk, InvoiceId id) {
        try {
            return desk.invoices().getDraft(id);
        } catch (AlreadyIssuedException issued) {
            return issued.number();
        }
    }

    /** Of a final invoice no one learns of an advance that they do not see. */
    private static void previews(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        Object refused = refusal(world.rules.holds(viewer, Permissions.INVOICES_VIEW));
        for (DraftInvoice draft : world.drafts) {
            boolean sees = seesInvoicesOf(world, viewer, draft.content().client());
            Object expected = sees ? draft.content() : refused;
            assertThat(answer(() -> desk.invoices().preview(draft).content())).isEqualTo(expected);
            assertThat(answer(() -> desk.proformas().preview(draft).content())).isEqualTo(expected);
            assertThat(answer(() -> desk.advances().preview(draft).content())).isEqualTo(expected);
            world.invoices.stream()
                    .filter(invoice ->
                            !seesInvoicesOf(world, viewer, invoice.content().client()))
                    .forEach(hidden -> assertThat(
                                    answer(() -> desk.advances().previewFinal(draft, List.of(hidden.id()))))
                            .isEqualTo(refused));
        }
    }

    private static void billingBlocks(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        Object refused = refusal(world.rules.holds(viewer, Permissions.INVOICES_VIEW));
        for (FullContact contact : world.contacts) {
            boolean isInvoiced = Stream.concat(
                            world.drafts.stream().map(draft -> draft.content().client()),
                            world.invoices.stream()
                                    .map(invoice -> invoice.content().client()))
                    .anyMatch(contact.id()::equals);
            Object expected =
                    isInvoiced && seesInvoicesOf(world, viewer, contact.id()) ? contact.displayName() : refused;
            assertThat(answer(() ->
                            desk.invoices().billingBlock(contact.id()).buyer().name()))
                    .isEqualTo(expected);
        }
    }

    private static void invoices(LeakWorld world, EmployeeId viewer) {
        CrmSession desk = world.desk(viewer);
        boolean may = world.rules.holds(viewer, Permissions.INVOICES_VIEW);
        int size = 1 + world.chance.below(4);
        List<IssuedInvoice> issued = world.invoices.stream()
                .filter(invoice ->
                        seesInvoicesOf(world, viewer, invoice.content().client()))
                .sorted(latestFirst(invoice -> invoice.id().value()))
                .toList();
        List<DraftInvoice> drafts = world.drafts.stream()
                .filter(draft -> seesInvoicesOf(world, viewer, draft.content().client()))
                .sorted(latestFirst(draft -> draft.id().value()))
                .toList();

        assertThat(answer(() -> walk(page -> desk.invoices().list(page), size, Optional.empty())))
                .isEqualTo(may ? issued : QueryPath.Refusal.DENIED);
        assertThat(answer(() -> walk(page -> desk.invoices().listDrafts(page), size, Optional.empty())))
                .isEqualTo(may ? drafts : QueryPath.Refusal.DENIED);
    }

    private static <T> Comparator<T> latestFirst(Function<T, UUID> id) {
        return Comparator.comparing((T item) -> new Keyset(new SortKey(""), id.apply(item)))
                .reversed();
    }
}
