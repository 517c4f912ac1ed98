package io.klientela.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.klientela.Crm;
import io.klientela.CrmSession;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.id.ProjectId;
import io.klientela.invoice.Buyer;
import io.klientela.invoice.CancelledInvoice;
import io.klientela.invoice.Consignee;
import io.klientela.invoice.Correction;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.FormerHead;
import io.klientela.invoice.InvoicePreview;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.invoice.QuantityExceedsException;
import io.klientela.invoice.StandingInvoice;
import io.klientela.invoicing.PdfInvoices;
import io.klientela.memory.InMemoryStorage;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.project.NewProject;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Vat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The code of the page on corrections, run from top to bottom. */
class CorrectionsGuideTest {
    private final CrmSession anna = anna();

    private static CrmSession anna() {
        Crm crm = Crm.create(InMemoryStorage.create());
        ProjectId podlesie = crm.setUp(NewProject.named("Podlesie s.c.")
                .country("PL")
                .zone("Europe/Warsaw")
                .currency("PLN")
                .admin(NewEmployee.named("Anna", "Nowak").hostUser("anna@podlesie.example")));
        return crm.project(podlesie).asHostUser("anna@podlesie.example");
    }

    private IssuedInvoice issued() {
        Vat vat = Vat.standard("23");
        Company acme = anna.contacts().add(NewCompany.named("ACME"));
        return anna.invoices()
                .issue(anna.invoices()
                        .draft(NewInvoice.to(acme.id())
                                .line("Crates", "10", Money.of("10.00", "PLN"), vat)
                                .line("Assembly", "1", Money.of("80.00", "PLN"), vat)
                                .charge(DocumentCharge.charge(Money.of("15.00", "PLN"), vat)
                                        .because("Freight"))));
    }

    @Test
    void anInvoiceIsCreditedInFull() {
        IssuedInvoice invoice = issued();

        IssuedInvoice credit = anna.corrections().credit(invoice.id(), CreditOrder.because("Returned unopened"));

        assertThat(credit.number()).isEqualTo("CN0000001");
        assertThat(credit.totals().gross()).isEqualTo(invoice.totals().gross().negated());
    }

    @Test
    void anInvoiceIsCreditedInPart() {
        IssuedInvoice invoice = issued();

        CreditOrder some = CreditOrder.because("Three were damaged")
                .quantity(1, "3")
                .line(2, Money.of("20.00", "PLN"))
                .charge(1, Money.of("5.00", "PLN"));
        IssuedInvoice partly = anna.corrections().credit(invoice.id(), some);
        assertThat(partly.totals().net()).isEqualTo(Money.of("-55.00", "PLN"));

        CreditOrder rebate = CreditOrder.because("Agreed rebate").amount(Money.of("10.00", "PLN"));
        assertThat(anna.corrections().credit(invoice.id(), rebate).totals().net())
                .isEqualTo(Money.of("-10.00", "PLN"));

        StandingInvoice standing = anna.corrections().standing(invoice.id());
        Money due = standing.due();
        BigDecimal unitsLeft = standing.quantityLeft(1);
        assertThat(due).isEqualTo(Money.of("159.90", "PLN"));
        assertThat(unitsLeft).isEqualByComparingTo("7");
        // What an amount gives back is one piece at that price, and no unit of the line.
        assertThat(partly.content().lines().get(1).quantity()).isEqualByComparingTo("-1");
        assertThat(partly.content().lines().get(1).price()).isEqualTo(UnitPrice.of("20.00", "PLN"));
        assertThat(standing.quantityLeft(2)).isEqualByComparingTo("1");
        assertThatThrownBy(() -> anna.corrections()
                        .credit(invoice.id(), CreditOrder.because("More").quantity(1, "8")))
                .isInstanceOf(QuantityExceedsException.class);

        IssueOrder order = IssueOrder.today().keyed("return 12");
        IssuedInvoice once = anna.corrections().credit(invoice.id(), some, order);
        assertThat(anna.corrections().credit(invoice.id(), some, order)).isEqualTo(once);
    }

    @Test
    void anInvoiceIsCorrected() {
        IssuedInvoice invoice = issued();

        IssuedInvoice correction = anna.corrections()
                .correct(invoice.id(), CorrectionOrder.because("Wrong price").price(1, Money.of("12.00", "PLN")));
        Money more = correction.figures().due();

        assertThat(correction.number()).isEqualTo("COR0000001");
        assertThat(more).isEqualTo(Money.of("24.60", "PLN"));

        CorrectionOrder rewritten = CorrectionOrder.because("Assembly bears 8 %, freight was forgotten")
                .vat(2, Vat.standard("8"))
                .quantity(1, "9")
                .line(NewInvoiceLine.of("Freight", "1", UnitPrice.of("25.00", "PLN"), Vat.standard("23")))
                .withoutCharge(1);
        IssuedInvoice second = anna.corrections().correct(invoice.id(), rewritten);

        // 9 × 12.00 and 25.00 at 23 %, 80.00 at 8 %.
        assertThat(anna.corrections().standing(invoice.id()).due()).isEqualTo(Money.of("249.99", "PLN"));
        assertThat(second.totals().groups()).hasSize(2);

        Buyer present = anna.corrections().standing(invoice.id()).content().buyer();
        Buyer right = present.withName("ACME sp. z o.o.").withRegistration("0000123456");
        IssuedInvoice renamed = anna.corrections()
                .correct(
                        invoice.id(),
                        CorrectionOrder.because("Name and KRS were wrong").buyer(right));
        assertThat(renamed.content().buyer()).isEqualTo(right);
        assertThat(renamed.figures().due()).isEqualTo(Money.of("0", "PLN"));
    }

    @Test
    void aCreditIsLookedAtBeforehand() throws IOException {
        IssuedInvoice invoice = issued();
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        CreditOrder returned = CreditOrder.because("Two crates came back").quantity(1, "2");
        InvoicePreview shown = anna.corrections().preview(invoice.id(), returned);
        Money back = shown.figures().due();
        PdfInvoices.standard().preview(shown, output);

        assertThat(back).isEqualTo(Money.of("-24.60", "PLN"));
        assertThat(output.size()).isPositive();
        assertThat(anna.corrections().standing(invoice.id()).corrections()).isEmpty();
        assertThat(anna.corrections().credit(invoice.id(), returned).figures()).isEqualTo(shown.figures());
    }

    @Test
    void deliveryAndNotesAreCorrected() {
        IssuedInvoice invoice = issued();
        Company depot = anna.contacts().add(NewCompany.named("Depot"));

        CorrectionOrder delivered = CorrectionOrder.because("It went to the depot")
                .consignee(new Consignee(depot.id(), "ACME Depot", Optional.empty()))
                .deliveryPeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))
                .notes("Delivered by our own van");
        IssuedInvoice moved = anna.corrections().correct(invoice.id(), delivered);
        Optional<Consignee> before =
                moved.correction().flatMap(Correction::former).flatMap(FormerHead::consignee);

        assertThat(moved.content().consignee()).isPresent();
        assertThat(before).isEmpty();
    }

    @Test
    void anInvoiceIsCancelledAndWrittenAnew() {
        IssuedInvoice invoice = issued();

        CancelledInvoice cancelled = anna.corrections().cancelAndRedraft(invoice.id(), "Wrong buyer");
        DraftInvoice draft = cancelled.draft();

        assertThat(draft.content().lines()).isEqualTo(invoice.content().lines());
        assertThat(anna.corrections().standing(invoice.id()).isCredited()).isTrue();
    }

    @Test
    void aCancellationIsOrderedOnce() {
        IssuedInvoice invoice = issued();
        CancelledInvoice once = anna.corrections()
                .cancelAndRedraft(
                        invoice.id(), "Wrong buyer", IssueOrder.today().keyed("cancel 12"));

        IssueOrder named = IssueOrder.today().keyed("cancel 12");
        CancelledInvoice again = anna.corrections().cancelAndRedraft(invoice.id(), "Wrong buyer", named);

        assertThat(again).isEqualTo(once);
    }
}
