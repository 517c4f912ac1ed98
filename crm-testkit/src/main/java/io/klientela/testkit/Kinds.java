package io.klientela.testkit;

import io.klientela.access.RoleCode;
import io.klientela.activity.Activity;
import io.klientela.activity.ActivityEntry;
import io.klientela.activity.ActivityNature;
import io.klientela.activity.ActivityReach;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.consent.Consent;
import io.klientela.consent.Decision;
import io.klientela.contact.ContactDetails;
import io.klientela.contact.FullContact;
import io.klientela.contact.Person;
import io.klientela.customfield.CustomField;
import io.klientela.employee.Employee;
import io.klientela.employee.Team;
import io.klientela.guard.GuardedRecord;
import io.klientela.history.Change;
import io.klientela.id.ActivityId;
import io.klientela.id.CategoryId;
import io.klientela.id.ChangeId;
import io.klientela.id.ConsentId;
import io.klientela.id.ContactId;
import io.klientela.id.ContactLinkId;
import io.klientela.id.EmployeeId;
import io.klientela.id.EventId;
import io.klientela.id.MembershipId;
import io.klientela.id.OpportunityId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordLinkId;
import io.klientela.id.RecordRef;
import io.klientela.id.RoleId;
import io.klientela.id.TeamId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.numbering.NumberSeries;
import io.klientela.outbox.DomainEvent;
import io.klientela.paging.Slice;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.project.Project;
import io.klientela.relationship.ContactLink;
import io.klientela.relationship.LinkKind;
import io.klientela.relationship.Membership;
import io.klientela.relationship.MembershipRank;
import io.klientela.relationship.RecordLink;
import io.klientela.relationship.RecordReach;
import io.klientela.role.CustomRole;
import io.klientela.sales.Opportunity;
import io.klientela.sales.Pipeline;
import io.klientela.session.AccessFilter;
import io.klientela.session.Actor;
import io.klientela.storage.Stores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every kind of record that a storage keeps. */
final class Kinds {
    private static final AccessFilter ALL = AccessFilter.everything();
    private static final int MANY = 100_000;

    private Kinds() {}

    static List<Kept<?>> all() {
        return Stream.concat(core().stream(), customFields().stream()).toList();
    }

    private static List<Kept<?>> core() {
        return List.of(
                projects(),
                employees(),
                teams(),
                categories(),
                contacts("person", (ground, text) -> new FullRecords(ground, text).person(), Kinds::barePerson),
                contacts("company", (ground, text) -> new FullRecords(ground, text).company(), Kinds::bareCompany),
                pipelines(),
                opportunities(),
                CatalogueRecords.vat(),
                CatalogueRecords.levy(),
                CatalogueRecords.products(),
                series(),
                drafts(),
                invoices(),
                creditNotes(),
                finalInvoices(),
                roles(),
                activities("sales activity", ActivityNature.SALES),
                activities("service activity", ActivityNature.SERVICE),
                consents(),
                memberships(),
                contactLinks(),
                recordLinks(),
                SettlementRecords.kept(),
                SavedFilterRecords.kept(),
                guardedRecords(),
                changes(),
                events());
    }

    private static Kept<Project> projects() {
        return new Kept<>(
                "project",
                (ground, text) -> new FullRecords(ground, text).project(),
                Ground::project,
                (stores, project) -> stores.projects().insert(project),
                Optional.of((stores, project) -> stores.projects().update(project)),
                (stores, project) -> stores.projects().find(project.id()));
    }

    private static Kept<Employee> employees() {
        return new Kept<>(
                "employee",
                (ground, text) -> new FullRecords(ground, text).employee(),
                ground -> ground.employee(new EmployeeId(ground.newId())),
                (stores, employee) -> stores.employees().insert(employee),
                Optional.of((stores, employee) -> stores.employees().update(employee)),
                (stores, employee) -> stores.employees().find(employee.project(), employee.id()));
    }

    private static Kept<Team> teams() {
        return new Kept<>(
                "team",
                (ground, text) -> new FullRecords(ground, text).team(),
                ground -> new Team(new TeamId(ground.newId()), ground.project, "Bare", Set.of(), 1),
                (stores, team) -> stores.teams().insert(team),
                Optional.of((stores, team) -> stores.teams().update(team)),
                (stores, team) -> stores.teams().find(team.project(), team.id()));
    }

    static Kept<Category> categories() {
        return new Kept<>(
                "category",
                (ground, text) -> new FullRecords(ground, text).category(),
                ground -> ground.category(new CategoryId(ground.newId()), CategoryList.STATUS, "Bare"),
                (stores, category) -> stores.categories().insert(category),
                Optional.of((stores, category) -> stores.categories().update(category)),
                (stores, category) -> stores.categories().find(category.project(), category.id()));
    }

    private static List<Kept<CustomField>> customFields() {
        return FieldRecords.full().entrySet().stream()
                .map(full -> new Kept<>(
                        full.getKey(),
                        full.getValue(),
                        FieldRecords::bare,
                        (stores, field) -> stores.customFields().insert(field),
                        Optional.of((Stores stores, CustomField field) ->
                                stores.customFields().update(field)),
                        (stores, field) -> stores.customFields().find(field.project(), field.id())))
                .toList();
    }

    private static Kept<FullContact> contacts(
            String name, BiFunction<Ground, String, FullContact> full, Function<Ground, FullContact> bare) {
        return new Kept<>(
                name,
                full,
                bare,
                (stores, contact) -> stores.contacts().insert(contact),
                Optional.of((stores, contact) -> stores.contacts().update(contact)),
                (stores, contact) -> stores.contacts().find(contact.project(), contact.id(), ALL));
    }

    private static FullContact barePerson(Ground ground) {
        return ground.person(new ContactId(ground.newId()), "Bare", "Person", Ground.privateTo(ground.anna));
    }

    private static FullContact bareCompany(Ground ground) {
        return ground.company(new ContactId(ground.newId()), "Bare", Ground.privateTo(ground.anna));
    }

    private static Kept<Pipeline> pipelines() {
        return new Kept<>(
                "pipeline",
                (ground, text) -> new FullRecords(ground, text).pipeline(),
                Kinds::barePipeline,
                (stores, pipeline) -> stores.pipelines().insert(pipeline),
                Optional.of((stores, pipeline) -> stores.pipelines().update(pipeline)),
                (stores, pipeline) -> stores.pipelines().find(pipeline.project(), pipeline.id()));
    }

    private static Pipeline barePipeline(Ground ground) {
        Pipeline full = new FullRecords(ground, "Bare").pipeline();
        return new Pipeline(full.id(), full.project(), "Bare", List.of(full.firstStage()), List.of(), false, 1);
    }

    private static Kept<Opportunity> opportunities() {
        return new Kept<>(
                "opportunity",
                (ground, text) -> new FullRecords(ground, text).opportunity(),
                ground -> ground.opportunity(new OpportunityId(ground.newId()), "Bare", Ground.privateTo(ground.anna)),
                (stores, opportunity) -> stores.opportunities().insert(opportunity),
                Optional.of((stores, opportunity) -> stores.opportunities().update(opportunity)),
                (stores, opportunity) -> stores.opportunities().find(opportunity.project(), opportunity.id(), ALL));
    }

    private static Kept<NumberSeries> series() {
        return new Kept<>(
                "number series",
                (ground, text) -> new FullRecords(ground, text).series(),
                Ground::series,
                (stores, series) -> stores.numbering().insert(series),
                Optional.of((stores, series) -> stores.numbering().update(series)),
                (stores, series) -> stores.numbering().find(series.project(), series.id()));
    }

    static Kept<DraftInvoice> drafts() {
        return new Kept<>(
                "draft",
                (ground, text) -> new InvoiceRecords(ground).fullDraft(text),
                ground -> new InvoiceRecords(ground).bareDraft(),
                (stores, draft) -> stores.drafts().insert(draft),
                Optional.of((stores, draft) -> stores.drafts().update(draft)),
                (stores, draft) -> stores.drafts().find(draft.project(), draft.id(), ALL));
    }

    /** The advances need not be there. */
    private static Kept<IssuedInvoice> finalInvoices() {
        return new Kept<>(
                "final invoice",
                (ground, text) -> FinalInvoices.full(new InvoiceRecords(ground).fullInvoice(text), text, ground),
                ground -> FinalInvoices.bare(new InvoiceRecords(ground).bareInvoice("bare"), ground),
                (stores, invoice) -> stores.invoices().insert(invoice),
                Optional.empty(),
                (stores, invoice) -> stores.invoices().find(invoice.project(), invoice.id(), ALL));
    }

    /** The full one is a correction, which has all that an invoice has. Its original need not be there. */
    private static Kept<IssuedInvoice> invoices() {
        return new Kept<>(
                "issued invoice",
                (ground, text) -> {
                    InvoiceRecords invoices = new InvoiceRecords(ground);
                    return CorrectingRecords.of(
                            invoices.fullInvoice(text), Texts.cut(text, 500), invoices.bareInvoice("original"), 3);
                },
                ground -> new InvoiceRecords(ground).bareInvoice("bare"),
                (stores, invoice) -> stores.invoices().insert(invoice),
                Optional.empty(),
                (stores, invoice) -> stores.invoices().find(invoice.project(), invoice.id(), ALL));
    }

    private static Kept<IssuedInvoice> creditNotes() {
        return new Kept<>(
                "credit note",
                (ground, text) -> {
                    InvoiceRecords invoices = new InvoiceRecords(ground);
                    return CorrectingRecords.credit(
                            invoices.fullInvoice(text), Texts.cut(text, 500), invoices.bareInvoice("original"), 2);
                },
                ground -> {
                    InvoiceRecords invoices = new InvoiceRecords(ground);
                    return CorrectingRecords.credit(
                            invoices.bareInvoice("bare"), "Returned", invoices.bareInvoice("original"), 1);
                },
                (stores, invoice) -> stores.invoices().insert(invoice),
                Optional.empty(),
                (stores, invoice) -> stores.invoices().find(invoice.project(), invoice.id(), ALL));
    }

    private static Kept<CustomRole> roles() {
        return new Kept<>(
                "role",
                (ground, text) -> new FullRecords(ground, text).role(),
                ground -> new CustomRole(
                        new RoleId(ground.newId()), ground.project, new RoleCode("bare"), "Bare", Set.of(), 1),
                (stores, role) -> stores.roles().insert(role),
                Optional.of((stores, role) -> stores.roles().update(role)),
                (stores, role) -> stores.roles().list(role.project()).stream()
                        .filter(found -> found.id().equals(role.id()))
                        .findFirst());
    }

    private static Kept<Activity> activities(String name, ActivityNature nature) {
        return new Kept<>(
                name,
                (ground, text) -> new FullRecords(ground, text).activity(nature),
                ground -> Activity.of(
                        nature,
                        new ActivityId(ground.newId()),
                        ground.project,
                        ground.client,
                        new ActivityEntry(
                                ground.entry(CategoryList.HISTORY_CATEGORY),
                                "Bare",
                                Ground.MOMENT,
                                Actor.system("test"),
                                Ground.MOMENT),
                        1),
                (stores, activity) -> stores.activities().insert(activity),
                Optional.of((stores, activity) -> stores.activities().update(activity)),
                (stores, activity) ->
                        stores.activities().find(activity.project(), activity.id(), ActivityReach.everything()));
    }

    private static Kept<Membership> memberships() {
        return new Kept<>(
                "membership",
                (ground, text) -> new FullRecords(ground, text).membership(),
                ground -> new Membership(
                        new MembershipId(ground.newId()),
                        ground.project,
                        ground.jan,
                        ground.client,
                        "",
                        MembershipRank.FURTHER,
                        Optional.empty(),
                        Optional.empty(),
                        1),
                (stores, membership) -> {
                    write(stores, membership.project(), membership.person(), membership.company());
                    stores.memberships().insert(membership);
                },
                Optional.of((stores, membership) -> stores.memberships().update(membership)),
                (stores, membership) -> stores.memberships().find(membership.project(), membership.id(), ALL));
    }

    /** Writes a contact where it is missing, as open as another that is there. */
    private static void write(Stores stores, ProjectId project, ContactId id, ContactId other) {
        if (stores.contacts().find(project, id, ALL).isEmpty()) {
            stores.contacts()
                    .find(project, other, ALL)
                    .ifPresent(there -> stores.contacts()
                            .insert(new Person(
                                    id,
                                    project,
                                    "Jan",
                                    "Bare",
                                    "",
                                    ContactDetails.empty(),
                                    there.access(),
                                    there.createdAt(),
                                    1)));
        }
    }

    private static Kept<ContactLink> contactLinks() {
        return new Kept<>(
                "contact link",
                (ground, text) -> new FullRecords(ground, text).contactLink(),
                ground -> new ContactLink(
                        new ContactLinkId(ground.newId()),
                        ground.project,
                        ground.client,
                        ground.jan,
                        LinkKind.FRIEND,
                        "",
                        1),
                (stores, link) -> {
                    write(stores, link.project(), link.from(), link.to());
                    write(stores, link.project(), link.to(), link.from());
                    stores.contactLinks().insert(link);
                },
                Optional.of((stores, link) -> stores.contactLinks().update(link)),
                (stores, link) -> stores.contactLinks().find(link.project(), link.id(), ALL));
    }

    private static Kept<RecordLink> recordLinks() {
        return new Kept<>(
                "record link",
                (ground, text) -> new FullRecords(ground, text).recordLink(),
                ground -> new RecordLink(
                        new RecordLinkId(ground.newId()),
                        ground.project,
                        ground.client,
                        new RecordRef(new RecordKind("agency.property"), ground.newId()),
                        "",
                        1),
                (stores, link) -> stores.recordLinks().insert(link),
                Optional.of((stores, link) -> stores.recordLinks().update(link)),
                (stores, link) -> stores.recordLinks()
                        .find(
                                link.project(),
                                link.id(),
                                RecordReach.everything(List.of(link.record().kind()))));
    }

    private static Kept<Consent> consents() {
        return new Kept<>(
                "consent",
                (ground, text) -> new FullRecords(ground, text).consent(),
                ground -> new Consent(
                        new ConsentId(ground.newId()),
                        ground.project,
                        ground.client,
                        1,
                        ConsentPurpose.MARKETING,
                        Channel.ANY,
                        "",
                        Decision.GIVEN,
                        Ground.MOMENT,
                        "",
                        "",
                        Actor.system("test"),
                        Ground.MOMENT),
                (stores, consent) -> stores.consents().append(consent),
                Optional.empty(),
                Kinds::find);
    }

    private static Optional<Consent> find(Stores stores, Consent consent) {
        return stores
                .consents()
                .find(consent.project(), consent.contact(), ALL, new Slice(Optional.empty(), MANY))
                .stream()
                .filter(found -> found.id().equals(consent.id()))
                .findFirst();
    }

    private static Kept<GuardedRecord> guardedRecords() {
        return new Kept<>(
                "guarded record",
                (ground, text) -> new FullRecords(ground, text).guardedRecord(),
                ground -> new GuardedRecord(
                        new RecordRef(new RecordKind("agency.property"), ground.newId()),
                        ground.project,
                        Ground.privateTo(ground.anna),
                        1),
                (stores, record) -> stores.guardedRecords().insert(record),
                Optional.of((stores, record) -> stores.guardedRecords().update(record)),
                (stores, record) -> stores.guardedRecords().find(record.project(), record.ref(), ALL));
    }

    static Kept<Change> changes() {
        return new Kept<>(
                "change",
                (ground, text) -> new FullRecords(ground, text).change(),
                Kinds::bareChange,
                (stores, change) -> stores.history().append(List.of(change)),
                Optional.empty(),
                Kinds::find);
    }

    static Change bareChange(Ground ground) {
        return new Change(
                new ChangeId(ground.newId()),
                ground.project,
                ground.client.ref(),
                ground.client.ref(),
                Optional.empty(),
                Change.Action.DELETED,
                Optional.empty(),
                Actor.system("test"),
                Ground.MOMENT,
                List.of());
    }

    private static Optional<Change> find(Stores stores, Change change) {
        return stores.history().find(change.project(), change.record(), ALL, new Slice(Optional.empty(), MANY)).stream()
                .filter(found -> found.id().equals(change.id()))
                .findFirst();
    }

    private static Kept<DomainEvent> events() {
        return new Kept<>(
                "event",
                (ground, text) -> new FullRecords(ground, text).event(),
                Kinds::bareEvent,
                (stores, event) -> stores.outbox().append(event),
                Optional.empty(),
                Kinds::find);
    }

    static DomainEvent bareEvent(Ground ground) {
        return new DomainEvent(
                new EventId(ground.newId()),
                ground.project,
                "test",
                ground.client.ref(),
                Actor.employee(ground.anna),
                Ground.MOMENT,
                Map.of());
    }

    /** Holds every event until now: not at all. */
    private static Optional<DomainEvent> find(Stores stores, DomainEvent event) {
        return stores.outbox().claim(Ground.MOMENT, Ground.MOMENT, MANY).stream()
                .filter(found -> found.id().equals(event.id()))
                .findFirst();
    }
}
