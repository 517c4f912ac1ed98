package io.klientela.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.CatalogueEntry;
import io.klientela.access.Grant;
import io.klientela.access.Permission;
import io.klientela.access.PermissionCatalogue;
import io.klientela.access.Permissions;
import io.klientela.access.PresetRoles;
import io.klientela.access.ProtectedKind;
import io.klientela.access.RoleCode;
import io.klientela.access.Scope;
import io.klientela.activity.NewActivity;
import io.klientela.catalogue.NewProduct;
import io.klientela.catalogue.NewTax;
import io.klientela.catalogue.Tax;
import io.klientela.category.CategoryList;
import io.klientela.consent.NewConsent;
import io.klientela.contact.AddressKind;
import io.klientela.contact.Company;
import io.klientela.contact.Contact;
import io.klientela.contact.ContactQuery;
import io.klientela.contact.NewAddress;
import io.klientela.contact.NewCompany;
import io.klientela.contact.NewPerson;
import io.klientela.contact.Person;
import io.klientela.contact.ProfileKind;
import io.klientela.customfield.CustomField;
import io.klientela.customfield.FieldType;
import io.klientela.customfield.NewCustomField;
import io.klientela.employee.NewEmployee;
import io.klientela.employee.Team;
import io.klientela.guard.NewGuardedRecord;
import io.klientela.id.CategoryId;
import io.klientela.id.ContactId;
import io.klientela.id.EmployeeId;
import io.klientela.id.InvoiceId;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.id.RecordRef;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceFigures;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.Pricing;
import io.klientela.jdbc.schema.DefaultSchema;
import io.klientela.money.CurrencyCode;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberPeriod;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.Restart;
import io.klientela.numbering.SeriesUse;
import io.klientela.paging.PageRequest;
import io.klientela.party.BankAccount;
import io.klientela.party.Channel;
import io.klientela.party.ConsentPurpose;
import io.klientela.party.CountryCode;
import io.klientela.party.ExternalId;
import io.klientela.party.Image;
import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import io.klientela.project.LegalNote;
import io.klientela.project.ModuleAccess;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.Site;
import io.klientela.relationship.LinkKind;
import io.klientela.relationship.NewContactLink;
import io.klientela.relationship.NewMembership;
import io.klientela.relationship.NewRecordLink;
import io.klientela.role.CustomRole;
import io.klientela.role.NewRole;
import io.klientela.role.UnknownRights;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Pipeline;
import io.klientela.sales.RequiredField;
import io.klientela.savedfilter.NewSavedFilter;
import io.klientela.session.Principal;
import io.klientela.session.Visibility;
import io.klientela.session.Visibility.Share;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.SettlementQuery;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.ChargeReason;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.LineCharge;
import io.klientela.tax.PricedLine;
import io.klientela.tax.Vat;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is asked of the tables as a whole, on each database. */
abstract class SchemaContract extends DatabaseTest {
    /** The columns that name employees, by who sees to them when an employee goes. */
    private static final Set<String> EMPLOYEES = Set.of(
            // OwnedByEmployee: handed over.
            "crm_contact.responsible_id",
            "crm_opportunity.responsible_id",
            "crm_guarded_record.responsible_id",
            "crm_saved_filter.responsible_id",
            // Part of the employee, who stays when deactivated.
            "crm_employee.id",
            "crm_employee_role.employee_id",
            "crm_employee_grant.employee_id",
            "crm_team_member.employee_id");

    /** The columns that name contacts, by who sees to them when a contact goes. */
    private static final Set<String> CONTACTS = Set.of(
            // RefersToContacts: the contact stays.
            "crm_opportunity.contact_id",
            "crm_draft.client_id",
            "crm_draft.consignee_id",
            "crm_invoice.client_id",
            "crm_invoice.consignee_id",
            "crm_former_head.consignee_id",
            // BelongsToContact: goes with it.
            "crm_activity.contact_id",
            "crm_consent.contact_id",
            "crm_membership.person_id",
            "crm_membership.company_id",
            "crm_membership.main_person_id",
            "crm_contact_link.low_contact_id",
            "crm_contact_link.high_contact_id",
            "crm_record_link.contact_id",
            "crm_consent_state.contact_id",
            // Part of the contact.
            "crm_contact.id",
            "crm_contact_email.contact_id",
            "crm_contact_phone.contact_id",
            "crm_contact_address.contact_id",
            "crm_contact_website.contact_id",
            "crm_contact_profile.contact_id",
            "crm_contact_external_id.contact_id",
            "crm_contact_field.contact_id",
            "crm_contact_word.contact_id",
            "crm_contact_category.contact_id");

    /** The columns that name entries of category lists, each of a store that is a HoldsCategories. */
    private static final Set<String> CATEGORIES = Set.of(
            "crm_category.id",
            "crm_contact.type_id",
            "crm_contact.source_id",
            "crm_contact.warmth_id",
            "crm_contact_category.category_id",
            "crm_opportunity.status_id",
            "crm_opportunity.category_id",
            "crm_opportunity.reason_id",
            "crm_activity.category_id");

    private static final RecordKind PROPERTY = new RecordKind("agency.property");

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static Set<String> columnsOf(Class<?> type) {
        Set<String> columns = new TreeSet<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            for (var field : table.fields()) {
                if (field.getType() == type) {
                    columns.add(table.getName() + "." + field.getName());
                }
            }
        }
        return columns;
    }

    @Test
    void leavesNoColumnThatNamesAnotherRecordWithoutSomeoneWhoSeesToIt() {
        assertThat(columnsOf(EmployeeId.class)).isEqualTo(new TreeSet<>(EMPLOYEES));
        assertThat(columnsOf(ContactId.class)).isEqualTo(new TreeSet<>(CONTACTS));
        assertThat(columnsOf(CategoryId.class)).isEqualTo(new TreeSet<>(CATEGORIES));
    }

    @Test
    @Tag("RAMISYS-18")
    void leavesNoRowOfADeletedProjectInAnyTable() throws SQLException {
        Permission view = new Permission("properties.view");
        Crm crm = Crm.builder(JdbcStorage.migrate(database()))
                .permissions(PermissionCatalogue.standard()
                        .with(CatalogueEntry.overRecords(view, "see properties"))
                        .with(ProtectedKind.of(PROPERTY, view).editedBy(view)))
                .build();
        Firm firm = Firm.in(crm);
        Firm other = Firm.in(crm);
        fill(firm.desk());
        fill(other.desk());
        Set<String> before = new TreeSet<>(tablesWithRowsOf(firm.project()));
        Set<String> ofOther = new TreeSet<>(tablesWithRowsOf(other.project()));

        firm.desk().deleteProject(firm.desk().projects().get().name());

        assertThat(before)
                .as("tables with rows; without them the test would show nothing")
                .containsAll(DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                        .map(Table::getName)
                        .filter(table -> !table.startsWith("crm_event"))
                        .toList());
        assertThat(tablesWithRowsOf(firm.project())).isSubsetOf("crm_event", "crm_event_data");
        assertThat(new TreeSet<>(tablesWithRowsOf(other.project()))).isEqualTo(ofOther);
    }

    private static void fill(CrmSession desk) {
        OrganizationProfile profile = OrganizationProfile.named("Podlesie s.c.")
                .withTaxNumbers(List.of(TaxNumber.of(CountryCode.of("PL"), "5260001246")))
                .withBankAccounts(List.of(new BankAccount("PL61109010140000071219812874", "", "Bank")))
                .withLogo(Image.of(PIXEL))
                .withSites(List.of(new Site(
                        "Branch", PostalAddress.of("ul. Leśna 7", "00-950", "Warszawa", CountryCode.of("PL")))))
                .withLegalNotes(List.of(new LegalNote("No VAT", "")));
        desk.projects().save(desk.projects().get().withOrganization(profile));
        RecordRef property = new RecordRef(PROPERTY, UUID.randomUUID());
        desk.records().add(NewGuardedRecord.of(property));
        EmployeeId me = desk.actor().employeeId().orElseThrow();
        Team team = desk.teams().add("Team", Set.of(me));
        desk.projects()
                .save(desk.projects().get().withDefaultVisibility(RecordKind.CONTACT, Visibility.openForReading()));
        desk.projects().restrict(ModuleAccess.only(team.id()));
        desk.roles().add(NewRole.named("Night").grant(Permissions.CONTACTS_VIEW, Scope.OWN));
        CustomField fuel = desk.customFields()
                .add(NewCustomField.ofContacts("Fuel", FieldType.choice()).option("Petrol"));
        CustomField note = desk.customFields().add(NewCustomField.ofOpportunities("Note", FieldType.text()));
        Pipeline pipeline = desk.pipelines().standard();
        desk.stageRequirements()
                .requireFrom(pipeline.id(), pipeline.stages().get(1).id(), RequiredField.custom(note.id()));
        Company acme = desk.contacts()
                .add(NewCompany.named("ACME")
                        .custom(fuel.id(), "petrol")
                        .email("a@b.example")
                        .phone("601 123 456")
                        .website("https://acme.example")
                        .profile(ProfileKind.LINKEDIN, "acme")
                        .externalId(ExternalId.of("old-crm", "4711"))
                        .address(NewAddress.of(AddressKind.BILLING, "Street 1", "110 00", "Praha", "CZ"))
                        .group(desk.categories()
                                .list(CategoryList.CONTACT_GROUP)
                                .get(0)
                                .id())
                        .visibility(Visibility.openForReading().sharedWith(Principal.team(team.id()), Share.WRITE)));
        desk.activities()
                .record(NewActivity.sales(
                        acme.id(),
                        desk.categories()
                                .list(CategoryList.HISTORY_CATEGORY)
                                .get(0)
                                .id(),
                        "Called"));
        Person jan = desk.contacts().add(NewPerson.named("Jan", "Kowalski"));
        desk.memberships().add(NewMembership.of(jan.id(), acme.id()).main());
        desk.contactLinks().add(NewContactLink.of(jan.id(), LinkKind.REFERRED_BY, acme.id()));
        desk.recordLinks().add(NewRecordLink.of(jan.id(), property));
        desk.savedFilters().add(NewSavedFilter.named("All", ContactQuery.all()));
        desk.consents().record(NewConsent.given(acme.id(), ConsentPurpose.MARKETING, Channel.ANY));
        desk.opportunities().open(NewOpportunity.titled("Deal").with(acme.id()).custom(note.id(), "Noted"));
        desk.terms().save(desk.terms().get().withText("Terms"));
        Tax standard = desk.taxes().add(NewTax.vat("VAT", Vat.standard("23")));
        desk.products().add(NewProduct.product("Chair", UnitPrice.of("1", "PLN"), standard.id()));
        NewInvoice invoice = NewInvoice.to(acme.id())
                .line("Work", "1", Money.of("100.00", "PLN"), Vat.standard("23"))
                .charge(DocumentCharge.charge(Money.of("5.00", "PLN"), Vat.standard("23"))
                        .because("Postage"));
        InvoiceId issued = desk.invoices().issue(desk.invoices().draft(invoice)).id();
        desk.settlements().record(issued, NewPayment.of(Money.of("1.00", "PLN")));
        desk.corrections()
                .correct(issued, CorrectionOrder.because("Wrong order number").purchaseOrder("PO-1"));
        desk.numbering()
                .save(desk.numbering()
                        .series(DocumentKind.INVOICE)
                        .withPattern(NumberPattern.parse("FV/{yyyy}/{seq:4}"), Restart.YEARLY));
        desk.invoices().draft(invoice);
        DraftInvoice whole = desk.invoices().draft(invoice);
        InvoiceId advance = desk.advances()
                .issue(desk.advances().draft(whole.id(), Money.of("1.00", "PLN")))
                .id();
        desk.advances().issueFinal(whole, List.of(advance));
        desk.employees()
                .add(NewEmployee.named("Some", "Body")
                        .role(PresetRoles.USER)
                        .grant(Grant.parse("contacts.delete:own")));
    }

    private List<String> tablesWithRowsOf(ProjectId project) throws SQLException {
        List<String> filled = new ArrayList<>();
        try (Connection connection = database().getConnection()) {
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                String column = table.getName().equals("crm_project") ? "id" : "project_id";
                try (PreparedStatement query = connection.prepareStatement(
                        "select count(*) from " + table.getName() + " where " + column + " = ?")) {
                    query.setObject(1, id(project.value()));
                    try (var rows = query.executeQuery()) {
                        rows.next();
                        if (rows.getLong(1) > 0) {
                            filled.add(table.getName());
                        }
                    }
                }
            }
        }
        return filled;
    }

    /** As the database keeps ids. */
    private Object id(UUID id) {
        return OldRows.id(kind(), id);
    }

    /** Another program that shares the database may know scopes and permissions that this one does not. */
    @Test
    void keepsAndReportsRightsThatItCannotRead() throws SQLException {
        Crm crm = Crm.create(JdbcStorage.migrate(database()));
        Firm firm = Firm.in(crm);
        CrmSession tola = firm.telephonist();
        EmployeeId id = tola.actor().employeeId().orElseThrow();
        CustomRole night = firm.desk().roles().add(NewRole.named("Night").grant(Permissions.CONTACTS_VIEW, Scope.OWN));
        try (Connection connection = database().getConnection()) {
            OldRows.insert(
                    connection,
                    "crm_employee_grant (project_id, employee_id, permission, scope_code)",
                    id(firm.project().value()),
                    id(id.value()),
                    "contacts.view",
                    "department");
            OldRows.insert(
                    connection,
                    "crm_employee_role (project_id, employee_id, role_code)",
                    id(firm.project().value()),
                    id(id.value()),
                    "made-elsewhere");
            OldRows.insert(
                    connection,
                    "crm_role_grant (project_id, role_id, permission, scope_code)",
                    id(firm.project().value()),
                    id(night.id().value()),
                    "NO PERMISSION",
                    "all");
        }

        firm.desk().employees().grant(id, Grant.parse("contacts.delete:own"));
        firm.desk().employees().revoke(id, Grant.parse("contacts.delete:own"));
        firm.desk().roles().save(night.withName("Nights"));

        assertThat(tola.rights().holds(Permissions.CONTACTS_VIEW)).isFalse();
        assertThat(tola.contacts().count(ContactQuery.all())).isZero();
        UnknownRights unknown = firm.desk().roles().unknown();
        assertThat(unknown.roles()).containsExactly(new RoleCode("made-elsewhere"));
        assertThat(unknown.unreadable())
                .isEqualTo(Map.of(
                        id.ref(), Set.of("contacts.view:department"), night.id().ref(), Set.of("NO PERMISSION:all")));
    }

    /** A database that an earlier version of this library has written. */
    @Test
    void bringsADatabaseOfTheFirstMigrationForward() throws SQLException {
        OldRows old;
        try (Connection connection = database().getConnection()) {
            migrate(connection, "1");
            old = new OldRows(connection, kind());
            old.insert();
            migrate(connection, "22");
            old.insertFormerHead();
        }

        Crm crm = Crm.create(JdbcStorage.migrate(database()));
        CrmSession desk = crm.project(new ProjectId(old.project)).asHostUser("anna");

        try (Connection connection = database().getConnection()) {
            assertThat(new OldRows(connection, kind()).formerHead())
                    .as("what the correction says of the delivery stood before it, too")
                    .containsExactly("Depot", "Ramp 3", "2025-12-01", "2025-12-31", "null", "1");
        }

        assertThat(desk.projects().get().visibilityOf(RecordKind.CONTACT)).isEqualTo(Visibility.openForReading());
        assertThat(desk.projects().get().moduleAccess()).isEqualTo(ModuleAccess.everyone());
        assertThat(desk.contacts()
                        .list(ContactQuery.all().words("acm"), PageRequest.first(10))
                        .items())
                .as("found by a word, which no SQL could make")
                .singleElement()
                .satisfies(contact -> assertThat(contact.id()).isEqualTo(new ContactId(old.acme)));
        assertThat(desk.contacts()
                        .list(ContactQuery.all().inGroup(new CategoryId(old.group)), PageRequest.first(10))
                        .items())
                .as("in a group, whose members lie in the order of names")
                .extracting(Contact::id)
                .containsExactly(new ContactId(old.acme));
        assertThat(desk.numbering().series())
                .singleElement()
                .isEqualTo(desk.numbering().series(DocumentKind.INVOICE))
                .extracting(NumberSeries::name, NumberSeries::use)
                .containsExactly("OLD{yyyy}/{seq:2}", SeriesUse.DEFAULT);
        CrmSession host = crm.project(new ProjectId(old.project)).asSystem("host");
        assertThat(host.numbering().preview(DocumentKind.INVOICE, LocalDate.of(2025, 12, 31)))
                .isEqualTo("OLD2025/42");
        assertThat(host.numbering().preview(DocumentKind.INVOICE, LocalDate.of(2026, 1, 1)))
                .as("the start held in every period, and now in none that has not begun")
                .isEqualTo("OLD2026/01");
        assertThat(host.numbering()
                        .report(host.numbering().series().get(0).id(), new NumberPeriod("2025"))
                        .gaps()
                        .isEmpty())
                .as("documents of which it was not kept where in the series they stand")
                .isTrue();
        DraftInvoice oldDraft = host.invoices().getDraft(new InvoiceId(old.draft));
        assertThat(oldDraft.content().lines()).containsExactly(oldLine("PLN", "12.5"), oldLine("PLN", "0"));
        assertThat(oldDraft.content().pricing()).isEqualTo(Pricing.of(CurrencyCode.of("PLN")));
        assertThat(host.settlements()
                        .list(SettlementQuery.all().in(InvoiceState.OVERPAID), PageRequest.first(10))
                        .items())
                .as("of a negative amount, so that the buyer is owed it")
                .extracting(settled -> settled.invoice().id())
                .containsExactly(new InvoiceId(old.invoice));
        IssuedInvoice oldInvoice = host.invoices().get(new InvoiceId(old.invoice));
        assertThat(oldInvoice.content().lines()).containsExactly(oldLine("JPY", "50"), oldLine("JPY", "0"));
        assertThat(oldInvoice.figures())
                .as("what the engine gave at the issue")
                .isEqualTo(InvoiceFigures.of(oldInvoice.content()));
    }

    /**
     * −2 × 2.3 yen are −5; half of that is −3, where half-even, half-up or no rounding of the −5 would give −2.
     */
    private static InvoiceLine oldLine(String currency, String discount) {
        PricedLine priced = PricedLine.of(new BigDecimal("-2"), UnitPrice.of("2.3", currency), Vat.standard("10"));
        LineCharge allowance =
                LineCharge.allowance(ChargeAmount.percent(discount)).because(ChargeReason.DISCOUNT);
        return new InvoiceLine(
                "Old work",
                "",
                "",
                "",
                "HUR",
                discount.equals("0") ? priced : priced.withCharges(List.of(allowance)),
                "");
    }
}
