package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.id.InvoiceId;
import io.klientela.id.PaymentId;
import io.klientela.id.ProjectId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.memory.InMemoryStorage;
import io.klientela.money.Money;
import io.klientela.operation.SelectionReport;
import io.klientela.paging.Page;
import io.klientela.paging.PageRequest;
import io.klientela.project.NewProject;
import io.klientela.settlement.Balance;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.LifeCycle;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.SettledInvoice;
import io.klientela.settlement.Settlement;
import io.klientela.settlement.SettlementQuery;
import io.klientela.tax.Vat;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the page on settlement, run from top to bottom. */
class SettlementGuideTest {
    private static CrmSession anna() {
        Crm crm = Crm.create(InMemoryStorage.create());
        ProjectId podlesie = crm.setUp(NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example")));
        return crm.project(podlesie).asHostUser("anna@podlesie.example");
    }

    private static IssuedInvoice issued(CrmSession anna, Company client) {
        return anna.invoices()
                .issue(anna.invoices()
                        .draft(NewInvoice.to(client.id())
                                .line("Work", "1", Money.of("1000.00", "PLN"), Vat.standard("23"))));
    }

    @Test
    void paymentsComeAndBounce() {
        CrmSession anna = anna();
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        IssuedInvoice invoice = issued(anna, acme);

        Settlement part = anna.settlements()
                .record(
                        invoice.id(),
                        NewPayment.of(Money.of("500.00", "PLN"))
                                .by("bank transfer")
                                .reference("statement 11, line 4")
                                .keyed("bank 2026-11-0004"));
        InvoiceState state = part.state();
        Money open = part.open();
        assertThat(state).isEqualTo(InvoiceState.PARTLY_PAID);
        assertThat(open).isEqualTo(Money.of("730.00", "PLN"));

        LocalDate today = anna.settlements().today();
        Settlement paid = anna.settlements().markPaid(invoice.id(), today);
        assertThat(paid.state()).isEqualTo(InvoiceState.PAID);

        PaymentId bounced = paid.payments().get(1).id();
        Settlement back = anna.settlements().takeBack(invoice.id(), bounced, "No funds");
        assertThat(back.state()).isEqualTo(InvoiceState.PARTLY_PAID);

        SettledInvoice settled = anna.settlements().get(invoice.id());
        boolean late = settled.isOverdue();
        assertThat(late).isFalse();

        Settlement over = anna.settlements().record(invoice.id(), NewPayment.of(Money.of("1000.00", "PLN")));
        Settlement even = anna.settlements()
                .refund(invoice.id(), NewPayment.of(over.overpaid()).by("bank transfer"));
        assertThat(over.overpaid()).isEqualTo(Money.of("270.00", "PLN"));
        assertThat(even.state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void aClientMayRejectAnInvoice() {
        CrmSession anna = anna();
        IssuedInvoice invoice = issued(anna, anna.contacts().add(NewCompany.named("ACME")));

        anna.settlements().dispute(invoice.id(), "The second parcel is missing");
        anna.settlements().resolveDispute(invoice.id(), "It came on the 24th");

        assertThat(anna.settlements().get(invoice.id()).state()).isEqualTo(InvoiceState.BILLED);
    }

    @Test
    void aSelectionIsChangedOneByOne() {
        CrmSession anna = anna();
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        List<InvoiceId> selection =
                List.of(issued(anna, acme).id(), issued(anna, acme).id());

        SelectionReport<InvoiceId, Settlement> report =
                anna.settlements().markPaid(selection, anna.settlements().today());
        List<String> refused = report.refused().stream()
                .map(each -> each.id() + ": " + each.code())
                .toList();

        assertThat(report.done()).hasSize(2);
        assertThat(refused).isEmpty();
    }

    @Test
    void listsTellWhatIsOpen() {
        CrmSession anna = anna();
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        issued(anna, acme);

        Page<SettledInvoice> open =
                anna.settlements().list(SettlementQuery.all().claimed(), PageRequest.first(50));
        Page<SettledInvoice> overdue = anna.settlements()
                .list(
                        SettlementQuery.all()
                                .ofClient(acme.id())
                                .overdueOn(anna.settlements().today()),
                        PageRequest.first(50));
        List<Balance> balances = anna.settlements().balances(acme.id());
        String table = LifeCycle.toMarkdown();

        assertThat(open.items()).hasSize(1);
        assertThat(overdue.items()).isEmpty();
        assertThat(balances)
                .singleElement()
                .satisfies(balance -> assertThat(balance.open()).isEqualTo(Money.of("1230.00", "PLN")));
        assertThat(table).contains("| billed | dispute | disputed | `invoices.settle` |");
    }
}
