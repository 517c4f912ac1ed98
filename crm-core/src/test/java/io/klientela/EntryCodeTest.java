package io.klientela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.category.Category;
import io.klientela.category.CategoryList;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.history.Change;
import io.klientela.id.ProjectId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.memory.InMemoryStorage;
import io.klientela.money.Money;
import io.klientela.paging.PageRequest;
import io.klientela.project.NewProject;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.sales.Stage;
import io.klientela.tax.Vat;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first lines that an embedder writes, as the README shows them. */
class EntryCodeTest {
    private final Crm crm = Crm.create(InMemoryStorage.create());

    @Test
    void leadsFromAnEmptyStorageToAnIssuedInvoice() {
        ProjectId podlesie = crm.setUp(NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example")));
        CrmSession desk = crm.project(podlesie).asHostUser("anna@podlesie.example");

        Company acme = desk.contacts()
                .add(NewCompany.named("ACME sp. z o.o.")
                        .email("biuro@acme.example")
                        .taxId("PL", "526-000-12-46"));
        Opportunity deal = desk.opportunities()
                .open(NewOpportunity.titled("Fleet of 40 cars").with(acme.id()).budget(Money.of("120000", "PLN")));
        List<Stage> stages = desk.pipelines().standard().stages();
        desk.opportunities().moveTo(deal.id(), stages.get(6).id());
        Category trust =
                desk.categories().find(CategoryList.WIN_REASON, "zaufanie").orElseThrow();
        Opportunity won = desk.opportunities().moveTo(deal.id(), stages.get(7).id(), trust.id());

        DraftInvoice draft = desk.invoices()
                .draft(NewInvoice.to(acme.id())
                        .line("Consulting", "12.5", Money.of("480.00", "PLN"), Vat.standard("23")));
        IssuedInvoice invoice = desk.invoices().issue(draft);

        assertThat(desk.categories().get(won.status()).name()).isEqualTo("Wygrana");
        assertThat(invoice.number()).isEqualTo("INV0000001");
        assertThat(invoice.totals().payable()).isEqualTo(Money.of("7380.00", "PLN"));
        assertThat(desk.history().of(deal.id().ref(), PageRequest.first(10)).items())
                .extracting(Change::action)
                .containsExactly(Change.Action.CHANGED, Change.Action.CHANGED, Change.Action.CREATED);
    }

    @Test
    void tellsEveryFaultOfAProjectAtOnceInItsLanguage() {
        NewProject faulty = NewProject.named(" ")
                .country("PL")
                .zone("Europe/Atlantis")
                .currency("zł")
                .admin(NewEmployee.named("", "Nowak").email("anna"));

        assertThatThrownBy(() -> crm.setUp(faulty))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        refused -> assertThat(refused.getConstraintViolations())
                                .extracting(fault -> fault.getPropertyPath() + ": " + fault.getMessage())
                                .containsExactlyInAnyOrder(
                                        "name: nie może być puste",
                                        "zone: nie jest strefą czasową, taką jak Europe/Warsaw",
                                        "currency: nie jest kodem waluty, takim jak PLN",
                                        "admin.firstName: nie może być puste",
                                        "admin.email: nie jest adresem e-mail, takim jak name@example.com"));
        assertThat(crm.projects()).isEmpty();
    }
}
