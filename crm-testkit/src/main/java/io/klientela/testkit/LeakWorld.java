package io.klientela.testkit;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.CatalogueEntry;
import io.klientela.access.Grant;
import io.klientela.access.Permission;
import io.klientela.access.PermissionCatalogue;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.ProtectedKind;
import io.klientela.access.Role;
import io.klientela.access.RoleCode;
import io.klientela.access.Scope;
import io.klientela.activity.Activity;
import io.klientela.activity.NewActivity;
import io.klientela.catalogue.NewProduct;
import io.klientela.catalogue.NewTax;
import io.klientela.catalogue.Product;
import io.klientela.catalogue.Tax;
import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.category.NewCategory;
import io.klientela.consent.Consent;
import io.klientela.consent.NewConsent;
import io.klientela.contact.AddressKind;
import io.klientela.contact.Company;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.FullContact;
import io.klientela.contact.NewAddress;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewContact;
import io.klientela.contact.NewPerson;
import io.klientela.contact.Person;
import io.klientela.employee.Employee;
import io.klientela.employee.NewEmployee;
import io.klientela.employee.Team;
import io.klientela.guard.GuardedRecord;
import io.klientela.guard.NewGuardedRecord;
import io.klientela.id.ContactId;
import io.klientela.id.CustomFieldId;
import io.klientela.id.EmployeeId;
import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.party.ExternalId;
import io.klientela.project.NewProject;
import io.klientela.relationship.ContactLink;
import io.klientela.relationship.LinkKind;
import io.klientela.relationship.Membership;
import io.klientela.relationship.NewContactLink;
import io.klientela.relationship.NewMembership;
import io.klientela.relationship.NewRecordLink;
import io.klientela.relationship.RecordLink;
import io.klientela.role.CustomRole;
import io.klientela.role.NewRole;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.savedfilter.NewSavedFilter;
import io.klientela.savedfilter.SavedFilter;
import io.klientela.session.Principal;
import io.klientela.session.RecordAccess;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.Settlement;
import io.klientela.storage.Storage;
import io.klientela.tax.Vat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A random project: people with random roles, teams and single grants, and records of every kind with random visibility,
 * some of them shared anew, assigned or deleted since. What was done is written down as it is done, apart from the storage.
 */
final class LeakWorld {
    static final RecordKind PROPERTY = new RecordKind("agency.property");
    static final Permission VIEW_PROPERTIES = new Permission("properties.view");
    static final Permission SHARE_PROPERTIES = new Permission("properties.share");

    static final PermissionCatalogue CATALOGUE = PermissionCatalogue.standard()
            .with(CatalogueEntry.overRecords(VIEW_PROPERTIES, "see properties").heldBy(PresetRoles.USER, Scope.PUBLIC))
            .with(CatalogueEntry.overRecords(SHARE_PROPERTIES, "share properties"))
            .with(ProtectedKind.of(PROPERTY, VIEW_PROPERTIES)
                    .editedBy(VIEW_PROPERTIES)
                    .sharedBy(SHARE_PROPERTIES));

    /** Someone of each narrow view is always there; the others are made up. */
    private static final List<RoleCode> CAST = List.of(
            PresetRoles.USER,
            PresetRoles.SALES_REPRESENTATIVE,
            PresetRoles.TELEPHONIST,
            PresetRoles.EXTERNAL_TELEPHONIST,
            PresetRoles.SERVICE_TECHNICIAN,
            PresetRoles.INVOICER);

    private static final int EMPLOYEES = 4;
    private static final int CONTACTS = 20;
    private static final int TAXES = 3;
    private static final int PRODUCTS = 8;
    private static final int FILTERS = 12;
    private static final int OPPORTUNITIES = 24;
    private static final int INVOICES = 10;
    private static final int ACTIVITIES = 24;
    private static final int PROPERTIES = 14;
    private static final int CHANGES = 16;

    final Chance chance;
    final RulesOfAccess rules = new RulesOfAccess();
    final ProjectId project;
    /** Sees everything, as the host's own program does. */
    final CrmSession system;

    final List<Employee> employees = new ArrayList<>();
    final List<Team> teams = new ArrayList<>();
    final List<FullContact> contacts = new ArrayList<>();
    final List<FullContact> deletedContacts = new ArrayList<>();
    final List<Opportunity> opportunities = new ArrayList<>();
    final List<DraftInvoice> drafts = new ArrayList<>();
    /** Proformas, advances, final invoices, corrections and credit notes among them. */
    final List<IssuedInvoice> invoices = new ArrayList<>();

    final List<Tax> taxes = new ArrayList<>();
    final List<Product> products = new ArrayList<>();
    /** Of invoices to which something happened. */
    final Map<InvoiceId, Settlement> settlements = new HashMap<>();

    final List<Activity> activities = new ArrayList<>();
    final List<Consent> consents = new ArrayList<>();
    final List<SavedFilter> filters = new ArrayList<>();
    final List<Membership> memberships = new ArrayList<>();
    final List<ContactLink> contactLinks = new ArrayList<>();
    final List<RecordLink> recordLinks = new ArrayList<>();
    final List<GuardedRecord> properties = new ArrayList<>();

    private final Crm crm;
    private Optional<LeakWorld> neighbour = Optional.empty();
    private final List<Principal> principals = new ArrayList<>();
    private final CustomQuestion.Fields fields;
    private final Map<CategoryList, List<Category>> entries = new HashMap<>();

    LeakWorld(Storage storage, Chance chance) {
        this.chance = chance;
        crm = Crm.builder(storage).permissions(CATALOGUE).build();
        project = crm.setUp(NewProject.named("Leaks " + chance.below(1000))
                .country("CZ")
                .zone("Europe/Prague")
                .currency("CZK")
                .admin(NewEmployee.named("Anna", "Admin").hostUser("admin")));
        system = crm.project(project).asSystem("world");
        system.categories().add(CategoryList.TAG, NewCategory.named("Fair"));
        system.categories().add(CategoryList.TAG, NewCategory.named("Late payer"));
        fields = CustomQuestion.Fields.of(system);
        for (CategoryList list : CategoryList.values()) {
            entries.put(list, system.categories().list(list));
        }
    }

    LeakWorld filled() {
        addPeople();
        addContacts();
        addOpportunities();
        addInvoices();
        addCatalogue();
        addActivities();
        addConsents();
        addFilters();
        addProperties();
        addRelationships();
        for (int each = 0; each < CHANGES; each++) {
            change();
        }
        return this;
    }

    CrmSession desk(EmployeeId employee) {
        return crm.project(project).asEmployee(employee);
    }

    private void addPeople() {
        List<CustomRole> made = new ArrayList<>();
        for (int each = 0; each < 3; each++) {
            made.add(system.roles().add(new NewRole("Role " + each, "random-" + each, grants(6))));
        }
        Employee admin = system.employees().list().get(0);
        know(admin, made);
        for (RoleCode role : CAST) {
            know(
                    system.employees()
                            .add(NewEmployee.named("Some", "Body")
                                    .hostUser(role.code())
                                    .role(role)),
                    made);
        }
        for (int each = 0; each < EMPLOYEES; each++) {
            NewEmployee command =
                    new NewEmployee("Some", "Body", "user" + each, "", "", "", Set.of(), grants(chance.below(3)));
            for (int roles = chance.below(3); roles > 0; roles--) {
                command = command.role(chance.oneIn(2) ? chance.oneOf(made).code() : chance.oneOf(presets()));
            }
            know(system.employees().add(command), made);
        }
        for (int each = 0; each < 3; each++) {
            Set<EmployeeId> members = new HashSet<>();
            employees.stream().filter(employee -> chance.oneIn(3)).forEach(employee -> members.add(employee.id()));
            Team team = system.teams().add("Team " + each, members);
            teams.add(team);
            members.forEach(member -> rules.isIn(member, team.id()));
            principals.add(Principal.team(team.id()));
        }
        principals.add(Principal.everyone());
        employees.forEach(employee -> principals.add(Principal.employee(employee.id())));
    }

    private static List<RoleCode> presets() {
        return CATALOGUE.presets().all().stream().map(Role::code).toList();
    }

    private Set<Grant> grants(int most) {
        Set<Grant> grants = new HashSet<>();
        for (int each = 0; each < most; each++) {
            CatalogueEntry entry = chance.oneOf(CATALOGUE.entries());
            List<Scope> scopes =
                    List.of(Scope.values()).stream().filter(entry::knows).toList();
            grants.add(new Grant(entry.permission(), chance.oneOf(scopes)));
        }
        return grants;
    }

    private void know(Employee employee, List<CustomRole> made) {
        employees.add(employee);
        employee.grants().forEach(grant -> rules.gives(employee.id(), grant));
        for (RoleCode code : employee.roles()) {
            CATALOGUE.presets().all().stream()
                    .filter(role -> role.code().equals(code))
                    .forEach(role -> role.grants().forEach(grant -> rules.gives(employee.id(), grant)));
            made.stream()
                    .filter(role -> role.code().equals(code))
                    .forEach(role -> role.grants().forEach(grant -> rules.gives(employee.id(), grant)));
        }
    }

    EmployeeId anyone() {
        return chance.oneOf(employees).id();
    }

    Visibility visibility() {
        Visibility visibility = Visibility.onlyResponsible();
        for (int each = chance.below(3); each > 0; each--) {
            visibility = visibility.sharedWith(chance.oneOf(principals), chance.oneOf(List.of(Share.values())));
        }
        return visibility;
    }

    Category entry(CategoryList list) {
        return chance.oneOf(Objects.requireNonNull(entries.get(list)));
    }

    /** A number that contacts may hold. */
    CustomFieldId size() {
        return fields.size();
    }

    RandomConditions conditions() {
        return new RandomConditions(
                chance,
                employees.stream().map(Employee::id).toList(),
                principals,
                list -> entry(list).id(),
                contacts,
                (contact, channel) -> system.consents().isGiven(contact.id(), ConsentPurpose.MARKETING, channel));
    }

    private void addContacts() {
        for (int each = 0; each < CONTACTS; each++) {
            contacts.add(
                    chance.oneIn(2)
                            ? system.contacts().add(described(NewCompany.named(chance.name())))
                            : system.contacts().add(described(NewPerson.named(chance.name(), chance.name()))));
        }
    }

    private <T extends NewContact<T>> T described(T bare) {
        T command = fields.filled(bare, chance)
                .email("someone@example.com")
                .responsible(anyone())
                .visibility(visibility());
        command =
                chance.oneIn(2) ? command.type(entry(CategoryList.CONTACT_TYPE).id()) : command;
        command = chance.oneIn(2) ? command.source(entry(CategoryList.SOURCE).id()) : command;
        command = chance.oneIn(3) ? command.tag(entry(CategoryList.TAG).id()) : command;
        command = chance.oneIn(3) ? command.warmth(entry(CategoryList.WARMTH).id()) : command;
        command = chance.oneIn(3) ? command.taxId("PL", "52" + chance.below(100)) : command;
        command = chance.oneIn(3) ? command.registration("KRS 00" + chance.below(100)) : command;
        command = chance.oneIn(3) ? command.phone("+48 601 234 " + (100 + chance.below(900))) : command;
        String country = chance.oneOf(RandomConditions.COUNTRIES);
        command = chance.oneIn(2)
                ? command.address(NewAddress.of(AddressKind.OFFICE, "", "", chance.name(), country))
                : command;
        command = chance.oneIn(2)
                ? command.externalId(ExternalId.of("old-crm", chance.uuid().toString()))
                : command;
        return chance.oneIn(2) ? command.group(entry(CategoryList.CONTACT_GROUP).id()) : command;
    }

    private void addOpportunities() {
        for (int each = 0; each < OPPORTUNITIES; each++) {
            NewOpportunity command = fields.filled(NewOpportunity.titled(chance.name()), chance)
                    .responsible(anyone())
                    .visibility(visibility());
            command = chance.oneIn(3)
                    ? command
                    : command.with(chance.oneOf(contacts).id());
            if (chance.oneIn(2)) {
                command = command.category(entry(CategoryList.SALES_CATEGORY).id());
            }
            opportunities.add(system.opportunities().open(command));
        }
    }

    private void addCatalogue() {
        system.terms().save(system.terms().get().withText("Terms " + chance.name()));
        for (int each = 0; each < TAXES; each++) {
            taxes.add(system.taxes().add(NewTax.vat(chance.name() + each, Vat.standard("21"))));
        }
        for (int each = 0; each < PRODUCTS; each++) {
            products.add(system.products()
                    .add(NewProduct.product(
                                    chance.name(),
                                    UnitPrice.of("10.5", "CZK"),
                                    chance.oneOf(taxes).id())
                            .articleNumber("A-" + each)));
        }
    }

    private void addInvoices() {
        for (int each = 0; each < INVOICES; each++) {
            DraftInvoice draft = system.invoices()
                    .draft(NewInvoice.to(chance.oneOf(contacts).id())
                            .line("Work", "1", Money.of("100.00", "CZK"), Vat.standard("21")));
            if (chance.oneIn(2)) {
                IssuedInvoice invoice = issued(draft);
                invoices.add(invoice);
                if (invoice.kind().isClaim()) {
                    settle(invoice.id());
                    correct(invoice.id());
                }
            } else {
                drafts.add(draft);
            }
        }
    }

    private IssuedInvoice issued(DraftInvoice draft) {
        return switch (chance.below(6)) {
            case 0 -> system.proformas().issue(draft);
            case 1 -> system.advances().issue(draft);
            case 2 -> {
                IssuedInvoice advance =
                        system.advances().issue(system.advances().draft(draft.id(), Money.of("50.00", "CZK")));
                invoices.add(advance);
                IssuedInvoice finalInvoice = system.advances().issueFinal(draft, List.of(advance.id()));
                settlements.put(
                        advance.id(), system.settlements().get(advance.id()).settlement());
                yield finalInvoice;
            }
            default -> system.invoices().issue(draft);
        };
    }

    /** Half of them. */
    private void settle(InvoiceId invoice) {
        switch (chance.below(8)) {
            case 0 -> settlements.put(invoice, system.settlements().dispute(invoice, chance.name()));
            case 1 ->
                settlements.put(
                        invoice,
                        system.settlements()
                                .markPaid(invoice, system.settlements().today()));
            case 2 ->
                settlements.put(invoice, system.settlements().record(invoice, NewPayment.of(Money.of("21.00", "CZK"))));
            case 3 -> {
                system.settlements().record(invoice, NewPayment.of(Money.of("500.00", "CZK")));
                settlements.put(invoice, system.settlements().refund(invoice, NewPayment.of(Money.of("1.00", "CZK"))));
            }
            default -> {
                // Nothing happened to it yet.
            }
        }
    }

    /** Half of them, some more than once. */
    private void correct(InvoiceId invoice) {
        for (int each = chance.below(4); each > 1; each--) {
            invoices.add(
                    chance.oneIn(2)
                            ? system.corrections()
                                    .credit(
                                            invoice,
                                            CreditOrder.because(chance.name()).line(1, Money.of("1.00", "CZK")))
                            : system.corrections()
                                    .correct(
                                            invoice,
                                            CorrectionOrder.because(chance.name())
                                                    .price(1, Money.of((70 + each) + ".00", "CZK"))
                                                    .notes(chance.name())));
            settlements.put(invoice, system.settlements().get(invoice).settlement());
        }
    }

    private void addActivities() {
        for (int each = 0; each < ACTIVITIES; each++) {
            ContactId contact = chance.oneOf(contacts).id();
            var category = entry(CategoryList.HISTORY_CATEGORY).id();
            NewActivity command = chance.oneIn(2)
                    ? NewActivity.sales(contact, category, chance.name())
                    : NewActivity.service(contact, category, chance.name());
            activities.add(author(contact).activities().record(command));
        }
    }

    private void addRelationships() {
        for (FullContact one : contacts) {
            for (FullContact other : List.of(chance.oneOf(contacts), chance.oneOf(contacts))) {
                relate(one, other);
            }
            if (chance.oneIn(2)) {
                RecordRef record = chance.oneIn(3)
                        ? new RecordRef(PROPERTY, chance.uuid())
                        : chance.oneOf(properties).ref();
                recordLinks.add(system.recordLinks().add(NewRecordLink.of(one.id(), record)));
            }
        }
    }

    /** As member and company, where they are such, and by a link; once for the same two. */
    private void relate(FullContact one, FullContact other) {
        if (one.id().equals(other.id())) {
            return;
        }
        if (one instanceof Person
                && other instanceof Company
                && memberships.stream()
                        .noneMatch(each ->
                                each.person().equals(one.id()) && each.company().equals(other.id()))) {
            memberships.add(system.memberships().add(NewMembership.of(one.id(), other.id())));
        }
        boolean isNew = contactLinks.stream()
                .noneMatch(link -> Set.of(link.from(), link.to()).equals(Set.of(one.id(), other.id())));
        if (isNew) {
            contactLinks.add(system.contactLinks()
                    .add(NewContactLink.of(one.id(), chance.oneOf(List.of(LinkKind.values())), other.id())));
        }
    }

    private void addFilters() {
        for (int each = 0; each < FILTERS; each++) {
            EmployeeId owner = anyone();
            ContactQuery query = ContactQuery.all()
                    .where(conditions().asked(2).condition())
                    .words(chance.oneIn(2) ? conditions().text() : "");
            NewSavedFilter command =
                    NewSavedFilter.named("Filter " + each, query).visibility(visibility());
            Object added = QueryPath.answer(() -> desk(owner).savedFilters().add(command));
            if (added instanceof SavedFilter filter) {
                filters.add(filter);
            }
        }
    }

    private void addConsents() {
        for (FullContact contact : contacts) {
            for (Channel channel : List.of(Channel.EMAIL, Channel.POST)) {
                if (chance.oneIn(2)) {
                    consents.add(system.consents()
                            .record(
                                    chance.oneIn(2)
                                            ? NewConsent.given(contact.id(), ConsentPurpose.MARKETING, channel)
                                            : NewConsent.withdrawn(contact.id(), ConsentPurpose.MARKETING, channel)));
                }
            }
        }
    }

    /** Someone who may record on the contact, if the chosen one may, else the system. */
    private CrmSession author(ContactId contact) {
        EmployeeId employee = anyone();
        boolean may = rules.reaches(employee, Permissions.ACTIVITIES_RECORD, access(contact));
        return may ? desk(employee) : system;
    }

    private void addProperties() {
        for (int each = 0; each < PROPERTIES; each++) {
            properties.add(system.records()
                    .add(NewGuardedRecord.of(new RecordRef(PROPERTY, chance.uuid()))
                            .responsible(anyone())
                            .visibility(visibility())));
        }
    }

    /** Records are shared anew, assigned and deleted after they came into being. */
    private void change() {
        switch (chance.below(6)) {
            case 0, 1 -> {
                int place = chance.below(contacts.size());
                ContactId id = contacts.get(place).id();
                contacts.set(place, system.contacts().share(id, visibility()));
            }
            case 2 -> {
                int place = chance.below(contacts.size());
                contacts.set(place, system.contacts().assign(contacts.get(place).id(), anyone()));
            }
            case 3 -> {
                int place = chance.below(opportunities.size());
                opportunities.set(
                        place,
                        system.opportunities().share(opportunities.get(place).id(), visibility()));
            }
            case 4 -> {
                int place = chance.below(properties.size());
                properties.set(
                        place, system.records().share(properties.get(place).ref(), visibility()));
            }
            default -> deleteSomeContact();
        }
    }

    private void deleteSomeContact() {
        contacts.stream().filter(contact -> !isNamed(contact.id())).findFirst().ifPresent(contact -> {
            system.contacts().delete(contact);
            contacts.remove(contact);
            deletedContacts.add(contact);
            activities.removeIf(activity -> activity.contact().equals(contact.id()));
            consents.removeIf(consent -> consent.contact().equals(contact.id()));
            memberships.removeIf(each -> Set.of(each.person(), each.company()).contains(contact.id()));
            contactLinks.removeIf(each -> Set.of(each.from(), each.to()).contains(contact.id()));
            recordLinks.removeIf(each -> each.contact().equals(contact.id()));
        });
    }

    boolean isNamed(ContactId contact) {
        return opportunities.stream()
                        .anyMatch(opportunity ->
                                opportunity.contact().filter(contact::equals).isPresent())
                || drafts.stream().anyMatch(draft -> draft.content().client().equals(contact))
                || invoices.stream()
                        .anyMatch(invoice -> invoice.content().client().equals(contact));
    }

    /** Where records are that nobody of this project may learn of. */
    void besides(LeakWorld other) {
        neighbour = Optional.of(other);
    }

    /** The ids of records of a kind in another project. */
    Stream<UUID> elsewhere(RecordKind kind) {
        return neighbour.stream().flatMap(other -> other.ids(kind));
    }

    private Stream<UUID> ids(RecordKind kind) {
        Stream<RecordRef> refs = Stream.of(
                        contacts.stream().map(contact -> contact.id().ref()),
                        opportunities.stream()
                                .map(opportunity -> opportunity.id().ref()),
                        activities.stream().map(activity -> activity.id().ref()),
                        drafts.stream().map(draft -> draft.id().ref()),
                        invoices.stream().map(invoice -> invoice.id().ref()),
                        taxes.stream().map(tax -> tax.id().ref()),
                        products.stream().map(product -> product.id().ref()),
                        properties.stream().map(GuardedRecord::ref))
                .flatMap(each -> each);
        return refs.filter(ref -> ref.kind().equals(kind)).map(RecordRef::id);
    }

    /** Who reaches a contact, also one that is deleted. */
    RecordAccess access(ContactId id) {
        return Stream.concat(contacts.stream(), deletedContacts.stream())
                .filter(contact -> contact.id().equals(id))
                .map(FullContact::access)
                .findFirst()
                .orElseThrow();
    }
}
