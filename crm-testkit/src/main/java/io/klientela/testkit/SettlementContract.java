package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.CrmSession;
import io.klientela.access.AccessDeniedException;
import io.klientela.access.Grant;
import io.klientela.access.PresetRoles;
import io.klientela.contact.Company;
import io.klientela.contact.NewCompany;
import io.klientela.employee.NewEmployee;
import io.klientela.error.NotFoundException;
import io.klientela.history.Change;
import io.klientela.id.InvoiceId;
import io.klientela.id.PaymentId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.invoice.NewInvoiceLine;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.money.Money;
import io.klientela.money.UnitPrice;
import io.klientela.outbox.DomainEvent;
import io.klientela.session.AccessFilter;
import io.klientela.session.Visibility;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.InvoiceStep;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.Payment;
import io.klientela.settlement.PaymentDateException;
import io.klientela.settlement.PaymentTakenBackException;
import io.klientela.settlement.SettledInvoice;
import io.klientela.settlement.Settlement;
import io.klientela.settlement.SettlementQuery;
import io.klientela.tax.ChargeAmount;
import io.klientela.tax.Levy;
import io.klientela.tax.Vat;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is paid, open, overdue and disputed of an issued invoice. */
public abstract class SettlementContract extends CrmContract {
    private Company acme;
    private IssuedInvoice invoice;
    private InvoiceId id;

    /** For the tests of adapters. */
    protected SettlementContract() {}

    /** It is due 7380.00 PLN after 15 days. */
    @BeforeEach
    void prepare() {
        acme = company("ACME");
        invoice = desk().invoices().issue(draft(acme));
        id = invoice.id();
        heard();
    }

    private static Money pln(String amount) {
        return Money.of(amount, "PLN");
    }

    private Settlement pay(String amount) {
        return desk().settlements().record(id, NewPayment.of(pln(amount)));
    }

    @Test
    @Tag("TEAMLAB-39")
    void isBilledWithoutARecordOfItsOwn() {
        SettledInvoice settled = desk().settlements().get(id);

        assertThat(settled.invoice()).isEqualTo(invoice);
        assertThat(settled.settlement()).isEqualTo(Settlement.of(invoice));
        assertThat(settled.settlement().version()).isZero();
        assertThat(settled.state()).isEqualTo(InvoiceState.BILLED);
        assertThat(settled.settlement().open()).isEqualTo(pln("7380.00"));
        assertThat(settled.settlement().steps())
                .containsExactly(
                        InvoiceStep.RECORD_PAYMENT,
                        InvoiceStep.MARK_PAID,
                        InvoiceStep.DISPUTE,
                        InvoiceStep.CREDIT,
                        InvoiceStep.CORRECT);
        assertThat(list(stores -> stores.settlements().find(project(), List.of(id), AccessFilter.everything())))
                .isEmpty();
    }

    @Test
    void isPaidInPartsAndThenTooMuch() {
        assertThat(pay("80.00")).satisfies(part -> {
            assertThat(part.state()).isEqualTo(InvoiceState.PARTLY_PAID);
            assertThat(List.of(part.paid(), part.open(), part.overpaid()))
                    .containsExactly(pln("80.00"), pln("7300.00"), pln("0"));
            assertThat(part.version()).isEqualTo(1);
        });
        assertThat(pay("7300.00").state()).isEqualTo(InvoiceState.PAID);
        assertThat(pay("0.01")).satisfies(more -> {
            assertThat(more.state()).isEqualTo(InvoiceState.OVERPAID);
            assertThat(List.of(more.paid(), more.open(), more.overpaid()))
                    .containsExactly(pln("7380.01"), pln("0"), pln("0.01"));
            assertThat(more.version()).isEqualTo(3);
        });
    }

    @Test
    void keepsAllThatIsToldOfAPayment() {
        desk().settlements()
                .record(
                        id,
                        NewPayment.of(pln("80.00"))
                                .on(TODAY.minusDays(2))
                                .by("Przelew")
                                .reference("Wyciąg 11/2026, poz. 4"));

        assertThat(desk().settlements().get(id).settlement().payments())
                .singleElement()
                .satisfies(payment -> assertThat(payment)
                        .isEqualTo(new Payment(
                                payment.id(),
                                pln("80.00"),
                                TODAY.minusDays(2),
                                "Przelew",
                                "Wyciąg 11/2026, poz. 4",
                                Optional.empty(),
                                clock.instant(),
                                desk().actor(),
                                Optional.empty())));
    }

    @Test
    void owesTheLeviesBesideTheVatToo() {
        IssuedInvoice levied = desk().invoices()
                .issue(desk().invoices()
                        .draft(NewInvoice.to(acme.id())
                                .line(NewInvoiceLine.of("Night", "1", UnitPrice.of("100", "PLN"), Vat.standard("23"))
                                        .levy(Levy.outsideVatBase("City tax", ChargeAmount.of(pln("2.50")))))));

        Settlement paid = desk().settlements().record(levied.id(), NewPayment.of(pln("123.00")));

        assertThat(paid.open()).isEqualTo(pln("2.50"));
        assertThat(desk().settlements().get(levied.id()).settlement()).isEqualTo(paid);
    }

    @Test
    void keepsAPaymentThatWasTakenBack() {
        PaymentId bounced = pay("80.00").payments().get(0).id();
        pay("20.00");

        Settlement settlement = desk().settlements().takeBack(id, bounced, "No funds");

        assertThat(settlement.paid()).isEqualTo(pln("20.00"));
        assertThat(settlement.payments()).hasSize(2);
        assertThat(settlement.find(bounced).flatMap(Payment::reversal))
                .hasValueSatisfying(reversal -> assertThat(reversal.reason()).isEqualTo("No funds"));
        assertThat(desk().settlements().get(id).settlement()).isEqualTo(settlement);
        assertThatExceptionOfType(PaymentTakenBackException.class)
                .isThrownBy(() -> desk().settlements().takeBack(id, bounced, "Again"))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("settlement.payment-taken-back");
                    assertThat(refusal.invoice()).isEqualTo(id);
                    assertThat(refusal.number()).isEqualTo(invoice.number());
                    assertThat(refusal).hasMessageContaining("the invoice " + invoice.number());
                    assertThat(refusal.payment()).isEqualTo(bounced);
                    assertThat(refusal.reversal().reason()).isEqualTo("No funds");
                });
        PaymentId unknown = new PaymentId(ids().next());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> desk().settlements().takeBack(id, unknown, "Unknown"))
                .satisfies(refusal -> assertThat(refusal.record()).isEqualTo(unknown.ref()));
    }

    @Test
    void isOverdueOnceTheDueDateIsOverInTheZoneOfTheProject() {
        clock.advance(Duration.ofDays(15).plusHours(12));
        assertThat(invoice.dueDate()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(clock.instant()).hasToString("2026-12-07T22:15:30.123456Z");
        assertThat(desk().settlements().today()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(desk().settlements().get(id).isOverdue()).isFalse();

        clock.advance(Duration.ofHours(1));

        assertThat(clock.instant()).hasToString("2026-12-07T23:15:30.123456Z");
        assertThat(desk().settlements().today()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(desk().settlements().get(id).isOverdue()).isTrue();
        pay("7379.99");
        assertThat(desk().settlements().get(id).isOverdue()).isTrue();
        pay("0.01");
        assertThat(desk().settlements().get(id).isOverdue()).isFalse();
    }

    @Test
    @Tag("TEAMLAB-39")
    void restsWhileItIsDisputed() {
        pay("80.00");
        clock.advance(Duration.ofDays(30));

        Settlement disputed = desk().settlements().dispute(id, "Half of it is missing");

        assertThat(disputed.state()).isEqualTo(InvoiceState.DISPUTED);
        assertThat(disputed.open()).isEqualTo(pln("7300.00"));
        assertThat(disputed.dispute())
                .hasValueSatisfying(dispute -> assertThat(dispute.reason()).isEqualTo("Half of it is missing"));
        assertThat(desk().settlements().get(id).isOverdue()).isFalse();
        assertThat(desk().invoices().get(id)).isEqualTo(invoice);

        Settlement resolved = desk().settlements().resolveDispute(id, "Delivered");

        assertThat(resolved.state()).isEqualTo(InvoiceState.PARTLY_PAID);
        assertThat(desk().settlements().get(id).isOverdue()).isTrue();
    }

    @Test
    void tellsHistoryAndEvents() {
        PaymentId payment = pay("80.00").payments().get(0).id();
        desk().settlements().takeBack(id, payment, "No funds");
        desk().settlements().dispute(id, "Not ordered");
        desk().settlements().resolveDispute(id, "Ordered by phone");
        desk().settlements().markPaid(id, TODAY);

        List<DomainEvent> events = heardEvents();
        assertThat(events)
                .extracting(DomainEvent::type)
                .containsExactly(
                        "invoice.payment-recorded",
                        "invoice.payment-taken-back",
                        "invoice.disputed",
                        "invoice.dispute-resolved",
                        "invoice.payment-recorded",
                        "invoice.paid");
        assertThat(events)
                .allSatisfy(event -> assertThat(event.data()).containsEntry("number", invoice.number()))
                .allSatisfy(event -> assertThat(event.subject()).isEqualTo(id.ref()));
        assertThat(events.get(0).data())
                .containsEntry("payment", payment.toString())
                .containsEntry("amount", "80.00 PLN");
        List<Change> changes = history(id.ref());
        assertThat(told(changes.get(4)))
                .containsExactlyInAnyOrder(
                        "step: record-payment",
                        "amount: 80.00 PLN",
                        "state: partly-paid",
                        "paid: 80.00 PLN",
                        "payments: 80.00 PLN on 2026-11-22");
        assertThat(told(changes.get(3)))
                .containsExactlyInAnyOrder(
                        "step: take-payment-back",
                        "amount: 80.00 PLN",
                        "reason: No funds",
                        "state: billed",
                        "paid: ",
                        "payments: 80.00 PLN on 2026-11-22, taken back: No funds");
        assertThat(told(changes.get(2)))
                .containsExactlyInAnyOrder("step: dispute", "state: disputed", "dispute: Not ordered");
        assertThat(told(changes.get(1)))
                .containsExactlyInAnyOrder(
                        "step: resolve-dispute", "state: billed", "dispute: ", "outcome: Ordered by phone");
        assertThat(changes)
                .allSatisfy(
                        change -> assertThat(change.root()).isEqualTo(acme.id().ref()));
    }

    private static List<String> told(Change change) {
        return change.fields().stream()
                .map(field -> field.field() + ": " + field.after().orElse(""))
                .toList();
    }

    private void assertRefused(Class<? extends RuntimeException> kind, Runnable step) {
        List<Object> before = everything();
        assertThatExceptionOfType(kind).isThrownBy(step::run);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void refusesPaymentsThatCannotBe() {
        NewPayment one = NewPayment.of(pln("1"));
        Consumer<NewPayment> record = command -> desk().settlements().record(id, command);

        for (String amount : List.of("0", "-1")) {
            assertRefused(ConstraintViolationException.class, () -> record.accept(NewPayment.of(pln(amount))));
        }
        assertRefused(ConstraintViolationException.class, () -> record.accept(one.by("x".repeat(101))));
        assertRefused(ConstraintViolationException.class, () -> record.accept(one.reference("x".repeat(201))));
        assertRefused(ConstraintViolationException.class, () -> record.accept(one.keyed(" ")));
        assertRefused(ConstraintViolationException.class, () -> record.accept(one.on(LocalDate.of(999, 1, 1))));
        assertRefused(CurrencyMismatchException.class, () -> record.accept(NewPayment.of(Money.of("1", "EUR"))));
        NewPayment most = NewPayment.of(pln("999999999999999999.99"));
        record.accept(most);
        assertRefused(IllegalArgumentException.class, () -> record.accept(most));
    }

    @Test
    void takesDaysFromAYearBeforeTheIssueToToday() {
        NewPayment one = NewPayment.of(pln("1"));
        for (LocalDate day : List.of(TODAY.minusYears(1).minusDays(1), TODAY.plusDays(1))) {
            assertRefused(PaymentDateException.class, () -> desk().settlements().record(id, one.on(day)));
            assertRefused(PaymentDateException.class, () -> desk().settlements().markPaid(id, day));
        }
        assertThatExceptionOfType(PaymentDateException.class)
                .isThrownBy(() -> desk().settlements().markPaid(id, TODAY.plusDays(1)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("settlement.payment-date");
                    assertThat(refusal.invoice()).isEqualTo(id);
                    assertThat(refusal.number()).isEqualTo(invoice.number());
                    assertThat(refusal).hasMessageContaining("the invoice " + invoice.number());
                    assertThat(List.of(refusal.earliest(), refusal.date(), refusal.latest()))
                            .containsExactly(TODAY.minusYears(1), TODAY.plusDays(1), TODAY);
                });
        desk().settlements().record(id, one.on(TODAY.minusYears(1)));
        assertThat(desk().settlements().record(id, one.on(TODAY)).payments()).hasSize(2);
    }

    @Test
    void asksForReasons() {
        PaymentId payment = pay("1").payments().get(0).id();
        for (String reason : List.of("", " \t", "x".repeat(501))) {
            assertRefused(
                    ConstraintViolationException.class,
                    () -> desk().settlements().takeBack(id, payment, reason));
            assertRefused(
                    ConstraintViolationException.class,
                    () -> desk().settlements().dispute(id, reason));
            assertRefused(
                    ConstraintViolationException.class,
                    () -> desk().settlements().dispute(List.of(id), reason));
        }
        desk().settlements().dispute(id, "x".repeat(500));
        assertRefused(
                ConstraintViolationException.class, () -> desk().settlements().resolveDispute(id, "x".repeat(501)));
    }

    @Test
    @Tag("RAMISYS-16")
    void isForWhoeverSettlesWithinReach() {
        CrmSession invoicer = hired("irena", PresetRoles.INVOICER);
        CrmSession user = hired("ulla", PresetRoles.USER);
        desk().employees()
                .add(NewEmployee.named("Sam", "Novak")
                        .hostUser("sam")
                        .grant(Grant.parse("invoices.settle:public"))
                        .grant(Grant.parse("invoices.view:public")));
        CrmSession sam = as("sam");
        Company hidden = desk().contacts().add(NewCompany.named("Hidden").visibility(Visibility.onlyResponsible()));
        InvoiceId secret = desk().invoices().issue(draft(hidden)).id();
        NewPayment one = NewPayment.of(pln("1"));

        assertThat(invoicer.settlements().record(id, one).state()).isEqualTo(InvoiceState.PARTLY_PAID);
        assertThat(invoicer.settlements().record(secret, one).state()).isEqualTo(InvoiceState.PARTLY_PAID);
        assertThat(sam.settlements().record(id, one).payments()).hasSize(2);
        assertRefused(NotFoundException.class, () -> sam.settlements().record(secret, one));
        assertRefused(NotFoundException.class, () -> sam.settlements().markPaid(secret, TODAY));
        assertRefused(NotFoundException.class, () -> sam.settlements().dispute(secret, "No"));
        assertRefused(NotFoundException.class, () -> sam.settlements().get(secret));
        assertRefused(NotFoundException.class, () -> sam.settlements().balances(hidden.id()));
        for (SettlementQuery query : List.of(
                SettlementQuery.all(),
                SettlementQuery.all().claimed(),
                SettlementQuery.all().ofClient(hidden.id()))) {
            assertThat(sam.settlements().list(query, FIRST).items())
                    .extracting(settled -> settled.invoice().id())
                    .doesNotContain(secret)
                    .hasSize(query.client().isPresent() ? 0 : 1);
        }
        assertThat(user.settlements().get(id).settlement().payments()).hasSize(2);
        assertRefused(AccessDeniedException.class, () -> user.settlements().record(id, one));
        assertRefused(AccessDeniedException.class, () -> user.settlements().markPaid(List.of(), TODAY));
    }
}
