package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.PresetRoles;
import io.klientela.contact.AddressKind;
import io.klientela.contact.BasicContact;
import io.klientela.contact.Company;
import io.klientela.contact.Contact;
import io.klientela.contact.NewAddress;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.history.Change;
import io.klientela.id.ProjectId;
import io.klientela.id.RecordKind;
import io.klientela.importing.ContactField;
import io.klientela.importing.CsvImport;
import io.klientela.importing.ImportOptions;
import io.klientela.importing.ImportPlan;
import io.klientela.importing.ImportReport;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.PaymentTerm;
import io.klientela.invoicing.PdfInvoices;
import io.klientela.jdbc.JdbcStorage;
import io.klientela.memory.InMemoryStorage;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.party.BankAccount;
import io.klientela.party.CountryCode;
import io.klientela.party.EmailAddress;
import io.klientela.party.PostalAddress;
import io.klientela.party.TaxNumber;
import io.klientela.project.NewProject;
import io.klientela.project.OrganizationProfile;
import io.klientela.project.Project;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.session.Visibility;
import io.klientela.tax.Vat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code of README and of docs/getting-started.md, line by line. */
class GuideTest {
    @TempDir
    Path folder;

    @Test
    void theReadmeLeadsToAnIssuedInvoice() throws IOException {
        Crm crm = Crm.create(InMemoryStorage.create());
        ProjectId podlesie = crm.setUp(NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example")));
        CrmSession desk = crm.project(podlesie).asHostUser("anna@podlesie.example");
        Company acme = desk.contacts().add(NewCompany.named("ACME sp. z o.o.").email("biuro@acme.example"));

        Opportunity deal = desk.opportunities()
                .open(NewOpportunity.titled("Fleet of 40 cars").with(acme.id()));
        desk.opportunities()
                .moveTo(deal.id(), desk.pipelines().standard().stages().get(1).id());
        DraftInvoice draft = desk.invoices()
                .draft(NewInvoice.to(acme.id())
                        .line("Consulting", "12.5", Money.of("480.00", "PLN"), Vat.standard("23")));
        IssuedInvoice invoice = desk.invoices().issue(draft);

        assertThat(invoice.totals().payable()).isEqualTo(Money.of("7380.00", "PLN"));
        Path file = folder.resolve("invoice.pdf");
        try (OutputStream output = Files.newOutputStream(file)) {
            PdfInvoices.standard().write(invoice, output);
        }
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void anEmbeddedDatabaseKeepsAProjectThatIsFoundAgain() {
        ProjectId first;
        try (JdbcStorage storage = JdbcStorage.embedded(folder.resolve("podlesie"))) {
            Crm crm = Crm.create(storage);
            first = podlesie(crm);
        }
        try (JdbcStorage storage = JdbcStorage.embedded(folder.resolve("podlesie"))) {
            Crm crm = Crm.create(storage);
            assertThat(podlesie(crm)).isEqualTo(first).isEqualTo(ProjectId.parse(first.toString()));
            assertThat(crm.projects()).hasSize(1);
        }
    }

    @Test
    void peopleSeeWhatTheyMaySee() {
        List<String> heard = new ArrayList<>();
        Crm crm = Crm.builder(InMemoryStorage.create())
                .listener(event -> heard.add(event.type()))
                .build();
        ProjectId project = podlesie(crm);
        List<String> phoneBook = new ArrayList<>();

        CrmSession anna = crm.project(project).asHostUser("anna@podlesie.example");
        anna.employees()
                .add(NewEmployee.named("Marek", "Wiśniewski")
                        .hostUser("marek@podlesie.example")
                        .role(PresetRoles.TELEPHONIST));
        CrmSession marek = crm.project(project).asHostUser("marek@podlesie.example");

        Company acme = anna.contacts()
                .add(NewCompany.named("ACME sp. z o.o.").phone("22 123 45 67").visibility(Visibility.openForReading()));
        Contact seen = marek.contacts().get(acme.id());
        if (seen instanceof BasicContact basic) {
            phoneBook.add(basic.displayName() + " " + basic.phones());
        }
        assertThat(phoneBook).containsExactly("ACME sp. z o.o. [22 123 45 67]");

        Project settings = anna.projects().get();
        anna.projects().save(settings.withDefaultVisibility(RecordKind.CONTACT, Visibility.openForReading()));
        Company open = anna.contacts().add(NewCompany.named("Open"));
        assertThat(marek.contacts().get(open.id())).isInstanceOf(BasicContact.class);

        Company renamed = anna.contacts().save(acme.withName("ACME SA"));
        assertThat(renamed.version()).isEqualTo(2);

        Opportunity deal = anna.inTransaction(desk -> {
            Company globex = desk.contacts().add(NewCompany.named("Globex s.r.o."));
            return desk.opportunities()
                    .open(NewOpportunity.titled("Spare parts").with(globex.id()));
        });
        assertThat(deal.contact()).isPresent();

        Page<Change> changes = anna.history().of(acme.id().ref(), PageRequest.first(50));
        assertThat(changes.items()).hasSize(2);
        assertThat(heard).contains("contact.created", "contact.changed", "opportunity.opened");
    }

    @Test
    void anInvoiceHasAllThatItNeeds() throws IOException {
        Crm crm = Crm.create(InMemoryStorage.create());
        CrmSession anna = crm.project(podlesie(crm)).asHostUser("anna@podlesie.example");

        CountryCode poland = CountryCode.of("PL");
        Project podlesie = anna.projects().get();
        OrganizationProfile profile = podlesie.organization()
                .withAddress(PostalAddress.of("ul. Leśna 7", "00-950", "Warszawa", poland))
                .withTaxNumbers(List.of(TaxNumber.of(poland, "526-000-12-46")))
                .withBankAccounts(
                        List.of(BankAccount.of("PL61 1090 1014 0000 0712 1981 2874", "WBKPPLPP", "Santander")))
                .withReach(EmailAddress.of("biuro@podlesie.example"), "+48 22 555 01 23", "www.podlesie.example");
        anna.projects().save(podlesie.withOrganization(profile));

        Company client = anna.contacts()
                .add(NewCompany.named("Kavárny Žižkov s.r.o.")
                        .address(NewAddress.of(AddressKind.BILLING, "Seifertova 9", "130 00", "Praha 3", "CZ"))
                        .taxId("CZ", "CZ25123891")
                        .registration("25123891")
                        .currency("EUR")
                        .language("cs"));
        Vat vat = Vat.reverseCharge("Article 196, Council Directive 2006/112/EC");
        DraftInvoice draft = anna.invoices()
                .draft(NewInvoice.to(client.id())
                        .line(NewInvoiceLine.of("Consulting", "12.5", UnitPrice.of("120.00", "EUR"), vat)
                                .unit("HUR"))
                        .line("Training", "2", Money.of("640.00", "EUR"), vat)
                        .paymentTerm(PaymentTerm.inDays(14)));
        IssuedInvoice invoice = anna.invoices().issue(draft);

        assertThat(invoice.totals().payable()).isEqualTo(Money.of("2780.00", "EUR"));
        assertThat(invoice.seller()).isEqualTo(profile);
        assertThat(invoice.content().language().toLanguageTag()).isEqualTo("cs");
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PdfInvoices.standard().replacingUnprintable().write(invoice, output);
        assertThat(output.size()).isPositive();
    }

    @Test
    void contactsComeFromAFile() throws IOException {
        Crm crm = Crm.create(InMemoryStorage.create());
        CrmSession desk = crm.project(podlesie(crm)).asHostUser("anna@podlesie.example");
        Path rejected = folder.resolve("rejected.csv");
        Path file = Files.writeString(folder.resolve("contacts.csv"), """
                first_name,last_name,company,email
                Łucja,Żak,ACME,lucja@example.com
                Zoë,,ACME,zoe@example.com
                ,,Globex,office@example.com
                """);

        ImportPlan plan = CsvImport.of(file).plan();
        ImportReport report = plan.run(desk, ImportOptions.standard().rejectedTo(rejected));

        assertThat(report.persons()).isEqualTo(1);
        assertThat(report.companies()).isEqualTo(1);
        assertThat(rejected).isNotEmptyFile();
    }

    @Test
    void aColumnThatIsNotKnownIsNamed() throws IOException {
        Crm crm = Crm.create(InMemoryStorage.create());
        CrmSession desk = crm.project(podlesie(crm)).asHostUser("anna@podlesie.example");
        Path file = Files.writeString(folder.resolve("contacts.csv"), "Pořadí;Kdo\n1;Jan Novák\n");

        ImportPlan plan = CsvImport.of(file)
                .plan()
                .map("Kdo", ContactField.Plain.FULL_NAME)
                .ignore("Pořadí");

        assertThat(plan.run(desk, ImportOptions.standard()).persons()).isEqualTo(1);
    }

    /** What the guide says of the names of columns. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Imię;Nazwisko;Firma | first-name last-name organization",
                "Jméno;Příjmení;Společnost | first-name last-name organization",
                "Prénom;Nom;Société | first-name last-name organization",
                "Prenume;Nume;Companie | first-name last-name organization",
                "Full name;Company | full-name organization",
                "Imię i nazwisko;E-mail | full-name email",
                "Name;Email | full-name email",
                "Name;VAT number | organization tax-number",
                "Name;NIP | organization tax-number.PL",
                "Name;Industry;Email | organization email",
                "Name;Mobile;Website;Street;Postal code;City;Country;Notes;Tags;Group;Source | full-name phone.mobile website"
                        + " address.office.street address.office.postal-code address.office.city address.office.country"
                        + " description tag group source",
            })
    void theNamesOfColumnsSayWhatARowBecomes(String header, String fields) throws IOException {
        Path file = Files.writeString(folder.resolve("contacts.csv"), header + "\n" + header.replaceAll("[^;]+", "x"));

        assertThat(CsvImport.of(file).plan().columns().stream()
                        .flatMap(column -> column.field().stream())
                        .map(ContactField::toText))
                .containsExactly(fields.split(" "));
    }

    private static ProjectId podlesie(Crm crm) {
        ProjectId project = crm.projects().stream()
                .filter(each -> each.name().equals("Podlesie s.c."))
                .map(Project::id)
                .findFirst()
                .orElseGet(() -> crm.setUp(NewProject.named("Podlesie s.c.")
                        .country("PL")
                        .zone("Europe/Warsaw")
                        .currency("PLN")
                        .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example"))));
        return project;
    }
}
