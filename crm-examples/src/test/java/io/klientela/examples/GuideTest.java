package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.access.PresetRoles;
import io.klientela.contact.BasicContact;
import io.klientela.contact.Company;
import io.klientela.contact.Contact;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.history.Change;
import io.klientela.id.ProjectId;
import io.klientela.importing.CsvImport;
import io.klientela.importing.ImportOptions;
import io.klientela.importing.ImportPlan;
import io.klientela.importing.ImportReport;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoicing.PdfInvoices;
import io.klientela.jdbc.JdbcStorage;
import io.klientela.memory.InMemoryStorage;
import io.klientela.money.Money;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.project.NewProject;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.session.Visibility;
import io.klientela.tax.Vat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void anEmbeddedDatabaseKeepsAProject() {
        try (JdbcStorage storage = JdbcStorage.embedded(folder.resolve("podlesie"))) {
            Crm crm = Crm.create(storage);
            setUp(crm);
        }
        try (JdbcStorage storage = JdbcStorage.embedded(folder.resolve("podlesie"))) {
            assertThat(Crm.create(storage).projects()).hasSize(1);
        }
    }

    @Test
    void peopleSeeWhatTheyMaySee() {
        List<String> heard = new ArrayList<>();
        Crm crm = Crm.builder(InMemoryStorage.create())
                .listener(event -> heard.add(event.type()))
                .build();
        ProjectId project = setUp(crm);
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
    void contactsComeFromAFile() throws IOException {
        Crm crm = Crm.create(InMemoryStorage.create());
        CrmSession desk = crm.project(setUp(crm)).asHostUser("anna@podlesie.example");
        Path rejected = folder.resolve("rejected.csv");
        Path file = Files.writeString(folder.resolve("contacts.csv"), """
                first_name,last_name,email
                Łucja,Żak,lucja@example.com
                Zoë,,zoe@example.com
                """);

        ImportPlan plan = CsvImport.of(file).plan();
        ImportReport report = plan.run(desk, ImportOptions.standard().rejectedTo(rejected));

        assertThat(report.imported()).isEqualTo(1);
        assertThat(rejected).isNotEmptyFile();
    }

    private static ProjectId setUp(Crm crm) {
        ProjectId project = crm.setUp(NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example")));
        return project;
    }
}
