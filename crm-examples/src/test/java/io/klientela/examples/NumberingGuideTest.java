package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.id.ProjectId;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.memory.InMemoryStorage;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.NewSeries;
import io.klientela.numbering.NumberPattern;
import io.klientela.numbering.NumberReport;
import io.klientela.numbering.NumberSeries;
import io.klientela.numbering.OverlappingPatternException;
import io.klientela.numbering.Restart;
import io.klientela.project.NewProject;
import io.klientela.tax.Vat;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The code of the page on numbers, run from top to bottom. */
class NumberingGuideTest {
    private static CrmSession anna() {
        Crm crm = Crm.create(InMemoryStorage.create());
        ProjectId podlesie = crm.setUp(NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example")));
        return crm.project(podlesie).asHostUser("anna@podlesie.example");
    }

    private static DraftInvoice draft(CrmSession anna, Company acme) {
        return anna.invoices()
                .draft(NewInvoice.to(acme.id()).line("Work", "1", Money.of("100.00", "PLN"), Vat.standard("23")));
    }

    @Test
    void seriesAreSetUpUsedAndReported() {
        CrmSession anna = anna();
        Company acme = anna.contacts().add(NewCompany.named("ACME"));

        NumberSeries standard = anna.numbering().series(DocumentKind.INVOICE);
        NumberPattern monthly = NumberPattern.parse("FV/{yyyy}/{MM}/{seq:4}");
        anna.numbering().save(standard.withPattern(monthly, Restart.MONTHLY).withStart(41));
        String next = anna.numbering().preview(DocumentKind.INVOICE, LocalDate.of(2026, 11, 22));
        assertThat(next).isEqualTo("FV/2026/11/0041");

        NumberSeries krakow = anna.numbering()
                .add(NewSeries.of(DocumentKind.INVOICE, "Kraków", NumberPattern.parse("KR/{yyyy}/{seq:3}"))
                        .restarting(Restart.YEARLY));
        DraftInvoice draft = draft(anna, acme);
        IssuedInvoice invoice = anna.invoices().issue(draft, IssueOrder.today().in(krakow.id()));
        assertThat(invoice.number()).startsWith("KR/").endsWith("/001");

        DraftInvoice old = draft(anna, acme);
        anna.invoices().issue(old, IssueOrder.today().numbered("2019-0007"));

        anna.numbering().makeDefault(krakow.id());
        anna.numbering().retire(standard.id());
        anna.numbering().reinstate(standard.id());

        NumberPattern similar = NumberPattern.parse("KR/2026/{seq:1}");
        assertThatThrownBy(() -> anna.numbering().add(NewSeries.of(DocumentKind.PROFORMA, "Proforma", similar)))
                .isInstanceOf(OverlappingPatternException.class);

        NumberReport report = anna.numbering().report(krakow.id(), Restart.YEARLY.periodOf(invoice.issueDate()));
        assertThat(report.issued()).isEqualTo(1);
        assertThat(report.gaps().isEmpty()).isTrue();
        assertThat(report.byHand().count()).isEqualTo(1);
    }
}
