package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.id.ProjectId;
import io.klientela.invoice.AdvanceDeductedException;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DeductedAdvance;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.InvoiceContent;
import io.klientela.invoice.InvoiceLine;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.ProformaException;
import io.klientela.memory.InMemoryStorage;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.project.NewProject;
import io.klientela.tax.Vat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the page on proformas, advances and final invoices, run from top to bottom. */
class AdvancesGuideTest {
    private final CrmSession anna = anna();
    private final Company acme = anna.contacts().add(NewCompany.named("ACME"));

    private static CrmSession anna() {
        Crm crm = Crm.create(InMemoryStorage.create());
        ProjectId podlesie = crm.setUp(NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example")));
        return crm.project(podlesie).asHostUser("anna@podlesie.example");
    }

    private NewInvoice order() {
        return NewInvoice.to(acme.id())
                .line("Kitchen", "1", Money.of("8000.00", "PLN"), Vat.standard("23"))
                .line("Assembly", "1", Money.of("2000.00", "PLN"), Vat.standard("8"));
    }

    @Test
    void aProformaIsIssuedAndInvoiced() {
        NewInvoice order = order();

        IssuedInvoice proforma = anna.proformas().issue(anna.invoices().draft(order));
        DraftInvoice draft = anna.proformas().invoice(proforma.id());
        IssuedInvoice invoice = anna.invoices().issue(draft);

        assertThat(proforma.number()).isEqualTo("PF0000001");
        assertThat(invoice.number()).isEqualTo("INV0000001");
        assertThat(invoice.content().proforma().orElseThrow().number()).isEqualTo("PF0000001");
        assertThatThrownBy(() -> anna.settlements()
                        .markPaid(proforma.id(), anna.settlements().today()))
                .isInstanceOf(ProformaException.class);
    }

    @Test
    void advancesAreDeductedByAFinalInvoice() {
        NewInvoice order = order();

        DraftInvoice whole = anna.invoices().draft(order);
        DraftInvoice third = anna.advances().draft(whole.id(), Money.of("4000.00", "PLN"));
        IssuedInvoice advance = anna.advances().issue(third);
        DraftInvoice next = anna.advances().draft(whole.id(), Money.of("4000.00", "PLN"), List.of(advance.id()));
        IssuedInvoice second = anna.advances().issue(next);
        IssuedInvoice last = anna.advances().issueFinal(whole, List.of(advance.id(), second.id()));
        List<DeductedAdvance> deducted = last.advances();
        Money due = last.figures().due();

        assertThat(advance.number()).isEqualTo("ADV0000001");
        assertThat(deducted).extracting(DeductedAdvance::number).containsExactly("ADV0000001", "ADV0000002");
        assertThat(due).isEqualTo(Money.of("4000.00", "PLN"));
        assertThat(last.totals()
                        .tax()
                        .plus(advance.totals().tax())
                        .plus(second.totals().tax()))
                .isEqualTo(whole.totals().tax());
        assertThatThrownBy(() -> anna.corrections().credit(advance.id(), CreditOrder.because("Cancelled")))
                .isInstanceOf(AdvanceDeductedException.class);
    }

    @Test
    void whatWasPaidInAdvanceBeyondTheSupplyIsCredited() {
        DraftInvoice whole = anna.invoices().draft(order());
        IssuedInvoice advance = anna.advances().issue(anna.advances().draft(whole.id(), Money.of("4000.00", "PLN")));
        IssuedInvoice second = anna.advances()
                .issue(anna.advances().draft(whole.id(), Money.of("4000.00", "PLN"), List.of(advance.id())));
        IssuedInvoice last = anna.advances().issueFinal(whole, List.of(advance.id(), second.id()));

        IssuedInvoice mended = anna.inTransaction(desk -> {
            String reason = "Half of the assembly fell away";
            DraftInvoice cancelled =
                    desk.corrections().cancelAndRedraft(last.id(), reason).draft();
            desk.corrections().credit(second.id(), CreditOrder.because(reason).line(2, Money.of("360.00", "PLN")));
            InvoiceContent content = cancelled.content();
            InvoiceLine kitchen = content.lines().get(0);
            InvoiceLine assembly = content.lines().get(1).withPrice(UnitPrice.of("1000.00", "PLN"));
            DraftInvoice changed =
                    desk.invoices().save(cancelled.withContent(content.withLines(List.of(kitchen, assembly))));
            return desk.advances().issueFinal(changed, List.of(advance.id(), second.id()));
        });

        // Kitchen 9840.00 with VAT less twice 3280.00; assembly 1080.00 less 720.00 and 360.00.
        assertThat(mended.figures().due()).isEqualTo(Money.of("3280.00", "PLN"));
        assertThat(anna.corrections().standing(second.id()).due()).isEqualTo(Money.of("3640.00", "PLN"));
        assertThat(anna.corrections().standing(last.id()).isCredited()).isTrue();
    }
}
