package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.PresetRoles;
import io.klientela.contact.Company;
import io.klientela.employee.NewEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.history.FieldChange;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.AlreadyIssuedException;
import io.klientela.invoice.BrokenRulesException;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.DraftInvoice;
import io.klientela.invoice.EmptyInvoiceException;
import io.klientela.invoice.IssueKeyException;
import io.klientela.invoice.IssueOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.OtherKindException;
import io.klientela.invoice.PaymentTerm;
import io.klientela.invoice.ProformaException;
import io.klientela.invoice.ProformaReference;
import io.klientela.money.Money;
import io.klientela.numbering.DocumentKind;
import io.klientela.numbering.OtherDocumentsException;
import io.klientela.outbox.DomainEvent;
import io.klientela.sales.NewOpportunity;
import io.klientela.sales.Opportunity;
import io.klientela.session.Visibility;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.SettlementQuery;
import io.klientela.tax.DocumentCharge;
import io.klientela.tax.Vat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Drafts are issued as proformas, which claim nothing, and proformas are invoiced (REQUIREMENTS decision 15). */
public abstract class ProformaContract extends CrmContract {
    private static final Vat VAT = Vat.standard("23");

    /** For the tests of adapters. */
    protected ProformaContract() {}

    private NewInvoice full(Company client) {
        return NewInvoice.to(client.id())
                .purchaseOrder("PO 7")
                .notes("Thank you")
                .supplyDate(TODAY.minusDays(3))
                .deliveryPeriod(TODAY.minusDays(9), TODAY)
                .paymentTerm(PaymentTerm.on(TODAY.plusDays(20)))
                .prepaid(Money.of("10.00", "PLN"))
                .line("Consulting", "12.5", Money.of("480.00", "PLN"), VAT);
    }

    private IssuedInvoice proforma(Company client) {
        return desk().proformas().issue(desk().invoices().draft(full(client)));
    }

    private static FieldChange set(String field, String value) {
        return new FieldChange(field, Optional.empty(), Optional.of(value));
    }

    private void assertRefused(Class<? extends Throwable> type, ThrowingCallable command) {
        List<Object> before = everything();
        assertThatExceptionOfType(type).isThrownBy(command);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void issuesADraftAsAProforma() {
        Company acme = company("ACME");
        DraftInvoice draft = desk().invoices().draft(full(acme));
        heard();

        IssuedInvoice proforma = desk().proformas().issue(draft);

        assertThat(proforma.kind()).isEqualTo(DocumentKind.PROFORMA);
        assertThat(proforma.number()).isEqualTo("PF0000001");
        assertThat(proforma.id()).isEqualTo(draft.id());
        assertThat(proforma.content()).isEqualTo(draft.content());
        assertThat(proforma.figures()).isEqualTo(draft.figures());
        assertThat(desk().invoices().get(proforma.id())).isEqualTo(proforma);
        assertThat(desk().invoices().list(FIRST).items()).containsExactly(proforma);
        assertThat(desk().invoices().listDrafts(FIRST).items()).isEmpty();
        assertThat(desk().invoices().issue(draft(acme)).number()).isEqualTo("INV0000001");
        assertThat(desk().timeline().of(acme.id(), FIRST).items())
                .filteredOn(entry -> entry.record().equals(proforma.id().ref()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("kind", "proforma"));
        assertThat(history(proforma.id().ref()).get(0).fields())
                .contains(set("kind", "proforma"), set("number", "PF0000001"));
    }

    /** Who keeps books by events is told of no invoice. */
    @Test
    void publishesAnEventOfItsOwn() {
        DraftInvoice draft = draft(company("ACME"));
        heard();

        desk().proformas().issue(draft);

        assertThat(heardEvents()).singleElement().satisfies((DomainEvent event) -> {
            assertThat(event.type()).isEqualTo("invoice.proforma-issued");
            assertThat(event.data()).containsEntry("number", "PF0000001");
        });
    }

    @Test
    void claimsNothing() {
        Company acme = company("ACME");
        InvoiceId proforma = proforma(acme).id();

        assertThat(desk().settlements().balances(acme.id())).isEmpty();
        assertThat(desk().settlements().list(SettlementQuery.all(), FIRST).items())
                .isEmpty();
        assertThat(desk().settlements()
                        .list(SettlementQuery.all().claimed(), FIRST)
                        .items())
                .isEmpty();
        assertThat(desk().settlements()
                        .list(SettlementQuery.all().ofClient(acme.id()).overdueOn(TODAY.plusDays(99)), FIRST)
                        .items())
                .isEmpty();
        Money some = Money.of("1.00", "PLN");
        assertRefused(ProformaException.class, () -> desk().settlements().get(proforma));
        assertRefused(ProformaException.class, () -> desk().settlements().record(proforma, NewPayment.of(some)));
        assertRefused(ProformaException.class, () -> desk().settlements().markPaid(proforma, TODAY));
        assertRefused(ProformaException.class, () -> desk().settlements().dispute(proforma, "Why?"));
        assertRefused(ProformaException.class, () -> desk().corrections().standing(proforma));
        assertRefused(ProformaException.class, () -> desk().corrections().cancelAndRedraft(proforma, "Wrong"));
        assertThatExceptionOfType(ProformaException.class)
                .isThrownBy(() -> desk().corrections().credit(proforma, CreditOrder.because("Returned")))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.proforma");
                    assertThat(refused.proforma()).isEqualTo(proforma);
                    assertThat(refused.number()).isEqualTo("PF0000001");
                });
    }

    @Test
    void becomesAnInvoiceThatRemembersIt() {
        Company acme = company("ACME");
        IssuedInvoice proforma = proforma(acme);
        heard();

        DraftInvoice draft = desk().proformas().invoice(proforma.id());

        ProformaReference reference = new ProformaReference(proforma.id(), "PF0000001");
        assertThat(draft.content().proforma()).contains(reference);
        assertThat(draft.figures()).isEqualTo(proforma.figures());
        assertThat(draft.content().supplyDate()).isEqualTo(proforma.content().supplyDate());
        assertThat(draft.content().deliveryPeriod())
                .isEqualTo(proforma.content().deliveryPeriod());
        assertThat(draft.content().paymentTerm()).isEqualTo(proforma.content().paymentTerm());
        assertThat(draft.content().pricing()).isEqualTo(proforma.content().pricing());
        assertThat(draft.content().lines()).isEqualTo(proforma.content().lines());
        assertThat(desk().invoices().getDraft(draft.id())).isEqualTo(draft);
        assertThat(heard()).containsExactly("invoice.drafted");
        DraftInvoice saved =
                desk().invoices().save(draft.withContent(draft.content().withNotes("Paid in advance")));
        IssuedInvoice invoice = desk().invoices().issue(saved);
        assertThat(invoice.kind()).isEqualTo(DocumentKind.INVOICE);
        assertThat(invoice.content().proforma()).contains(reference);
        assertThat(desk().invoices().get(invoice.id())).isEqualTo(invoice);
        assertThat(desk().invoices().get(proforma.id())).isEqualTo(proforma);
        assertThat(desk().settlements().balances(acme.id()))
                .singleElement()
                .satisfies(balance ->
                        assertThat(balance.open()).isEqualTo(invoice.figures().due()));
        assertThat(history(draft.id().ref()).stream().flatMap(change -> change.fields().stream()))
                .contains(set("invoiceOf", proforma.id().toString()), set("proforma", "PF0000001"));
    }

    /** What the invoice of a proforma is made of stays with it alone: a duplicate or a credit note comes from the invoice. */
    @Test
    void isRememberedByItsInvoiceAlone() {
        IssuedInvoice proforma = proforma(company("ACME"));
        IssuedInvoice invoice = desk().invoices().issue(desk().proformas().invoice(proforma.id()));

        assertThat(desk().invoices().duplicate(invoice.id()).content().proforma())
                .isEmpty();
        assertThat(desk().corrections()
                        .credit(invoice.id(), CreditOrder.because("Returned"))
                        .content()
                        .proforma())
                .isEmpty();
        assertThat(desk().invoices().duplicate(proforma.id()).content().proforma())
                .isEmpty();
        DraftInvoice draft = draft(company("Other"));
        DraftInvoice forged = draft.withContent(invoice.content()
                .withBuyer(draft.content().buyer())
                .withLines(draft.content().lines()));
        assertRefused(IllegalArgumentException.class, () -> desk().invoices().save(forged));
    }

    @Test
    void refusesToInvoiceAnythingElse() {
        Company acme = company("ACME");
        IssuedInvoice invoice = desk().invoices().issue(draft(acme));
        DraftInvoice draft = draft(acme);

        assertThatExceptionOfType(OtherKindException.class)
                .isThrownBy(() -> desk().proformas().invoice(invoice.id()))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("invoice.other-kind");
                    assertThat(refused.document()).isEqualTo(invoice.id());
                    assertThat(refused.kind()).isEqualTo(DocumentKind.INVOICE);
                    assertThat(refused.wanted()).isEqualTo(DocumentKind.PROFORMA);
                });
        assertRefused(OtherKindException.class, () -> desk().proformas().invoice(invoice.id()));
        assertRefused(NotFoundException.class, () -> desk().proformas().invoice(draft.id()));
        assertRefused(NotFoundException.class, () -> desk().proformas().invoice(new InvoiceId(new UUID(1, 2))));
    }

    @Test
    void isRefusedForWhatAnInvoiceIsRefusedFor() {
        Company acme = company("ACME");
        DraftInvoice empty = desk().invoices().draft(NewInvoice.to(acme.id()));
        DraftInvoice unreasoned = desk().invoices()
                .draft(NewInvoice.to(acme.id())
                        .line("Course", "1", Money.of("9.00", "PLN"), VAT)
                        .charge(DocumentCharge.charge(Money.of("1.00", "PLN"), VAT)));
        DraftInvoice draft = draft(acme);
        IssueOrder inSeriesOfInvoices = IssueOrder.today()
                .in(desk().numbering().series(DocumentKind.INVOICE).id());

        assertRefused(EmptyInvoiceException.class, () -> desk().proformas().issue(empty));
        assertRefused(BrokenRulesException.class, () -> desk().proformas().issue(unreasoned));
        assertRefused(OtherDocumentsException.class, () -> desk().proformas().issue(draft, inSeriesOfInvoices));
        desk().proformas().issue(draft);
        assertRefused(AlreadyIssuedException.class, () -> desk().proformas().issue(draft));
        assertRefused(AlreadyIssuedException.class, () -> desk().invoices().issue(draft));
    }

    @Test
    void issuesOnceUnderAKey() {
        Company acme = company("ACME");
        DraftInvoice draft = draft(acme);
        IssueOrder keyed = IssueOrder.today().keyed("offer 12");

        IssuedInvoice proforma = desk().proformas().issue(draft, keyed);
        List<Object> before = everything();

        assertThat(desk().proformas().issue(draft, keyed)).isEqualTo(proforma);
        assertThat(everything()).isEqualTo(before);
        assertRefused(IssueKeyException.class, () -> desk().invoices().issue(draft, keyed));
        DraftInvoice other = draft(acme);
        assertRefused(IssueKeyException.class, () -> desk().proformas().issue(other, keyed));
    }

    @Test
    void asksForTheRightsOfInvoices() {
        Company acme = company("ACME");
        IssuedInvoice proforma = proforma(acme);
        DraftInvoice draft = draft(acme);
        CrmSession user = hired("uma", PresetRoles.USER);
        CrmSession invoicer = hired("ivo", PresetRoles.INVOICER);
        desk().employees()
                .add(NewEmployee.named("Sam", "Novak")
                        .hostUser("sam")
                        .grant(Grant.parse("invoices.issue:own"))
                        .grant(Grant.parse("invoices.draft:own"))
                        .grant(Grant.parse("invoices.view:own")));
        CrmSession sam = as("sam");

        assertRefused(AccessDeniedException.class, () -> user.proformas().issue(draft));
        assertRefused(NotFoundException.class, () -> sam.proformas().issue(draft));
        assertRefused(NotFoundException.class, () -> sam.proformas().invoice(proforma.id()));
        assertThat(invoicer.proformas().issue(draft).number()).isEqualTo("PF0000002");
        assertThat(invoicer.proformas().invoice(proforma.id()).content().lines())
                .isEqualTo(proforma.content().lines());
    }

    @Test
    void leavesOutAnOpportunityThatOneDoesNotSee() {
        Company acme = company("ACME");
        Opportunity secret =
                desk().opportunities().open(NewOpportunity.titled("Secret").visibility(Visibility.onlyResponsible()));
        IssuedInvoice proforma =
                desk().proformas().issue(desk().invoices().draft(full(acme).opportunity(secret.id())));
        CrmSession invoicer = hired("ivo", PresetRoles.INVOICER);

        assertThat(invoicer.proformas().invoice(proforma.id()).content().opportunity())
                .isEmpty();
        assertThat(desk().proformas().invoice(proforma.id()).content().opportunity())
                .isEqualTo(Optional.of(secret.id()));
    }
}
