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
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.CurrencyMismatchException;
import io.klientela.money.Money;
import io.klientela.outbox.DomainEvent;
import io.klientela.session.Visibility;
import io.klientela.settlement.Balance;
import io.klientela.settlement.IllegalSettlementStepException;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.InvoiceStep;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.Payment;
import io.klientela.settlement.PaymentDateException;
import io.klientela.settlement.PaymentKeyException;
import io.klientela.settlement.PaymentTakenBackException;
import io.klientela.settlement.RefundAmountException;
import io.klientela.settlement.Settlement;
import io.klientela.tax.Vat;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was paid too much is paid back, and no more than that. */
public abstract class RefundContract extends CrmContract {
    private static final int THREADS = 6;

    private Company acme;
    private IssuedInvoice invoice;
    private InvoiceId id;

    /** For the tests of adapters. */
    protected RefundContract() {}

    /** It is due 7380.00 PLN. */
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

    private static NewPayment of(String amount) {
        return NewPayment.of(pln(amount));
    }

    private Settlement pay(String amount) {
        return desk().settlements().record(id, of(amount));
    }

    private Settlement refund(NewPayment command) {
        return desk().settlements().refund(id, command);
    }

    private Settlement settlement() {
        return desk().settlements().get(id).settlement();
    }

    private void assertRefused(Class<? extends RuntimeException> kind, Runnable step) {
        List<Object> before = everything();
        assertThatExceptionOfType(kind).isThrownBy(step::run);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void paysBackWhatWasPaidTooMuch() {
        pay("7400.00");

        Settlement part = refund(of("12.50"));
        assertThat(part.state()).isEqualTo(InvoiceState.OVERPAID);
        assertThat(List.of(part.paid(), part.open(), part.overpaid()))
                .containsExactly(pln("7387.50"), pln("0"), pln("7.50"));
        Settlement even = refund(of("7.50"));

        assertThat(even.state()).isEqualTo(InvoiceState.PAID);
        assertThat(even.paid()).isEqualTo(invoice.figures().due());
        assertThat(even.payments()).extracting(Payment::isRefund).containsExactly(false, true, true);
        assertThat(settlement()).isEqualTo(even);
        assertThat(desk().settlements().balances(acme.id()))
                .extracting(Balance::overpaid)
                .allMatch(Money::isZero);
    }

    @Test
    void paysBackWhatACreditNoteGaveBack() {
        pay("7380.00");
        desk().corrections().credit(id, CreditOrder.because("Cancelled"));
        assertThat(settlement().overpaid()).isEqualTo(pln("7380.00"));

        Settlement settlement = refund(of("7380.00"));

        assertThat(settlement.state()).isEqualTo(InvoiceState.CREDITED);
        assertThat(settlement.paid()).isEqualTo(pln("0"));
    }

    @Test
    void paysBackWhatTheSellerOwedFromTheBeginning() {
        InvoiceId owed = desk().invoices()
                .issue(desk().invoices()
                        .draft(NewInvoice.to(acme.id()).line("Returned", "-1", pln("10.00"), Vat.zero())))
                .id();

        assertRefused(
                PaymentDateException.class,
                () -> desk().settlements().refund(owed, of("10.00").on(TODAY.minusDays(1))));
        assertThat(desk().settlements().refund(owed, of("10.00")).state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void keepsAllThatIsToldOfARefund() {
        pay("7400.00");
        refund(of("5.00")
                .on(TODAY)
                .by("Przelew")
                .reference("Wyciąg 12/2026, poz. 1")
                .keyed("refund 1"));

        Payment refund = settlement().payments().get(1);
        assertThat(refund)
                .isEqualTo(new Payment(
                        refund.id(),
                        pln("-5.00"),
                        TODAY,
                        "Przelew",
                        "Wyciąg 12/2026, poz. 1",
                        Optional.of("refund 1"),
                        clock.instant(),
                        desk().actor(),
                        Optional.empty()));
    }

    @Test
    void refusesMoreThanIsOverpaidAtThatMoment() {
        pay("7400.00");
        refund(of("15.00"));

        assertRefused(RefundAmountException.class, () -> refund(of("5.01")));
        assertThatExceptionOfType(RefundAmountException.class)
                .isThrownBy(() -> refund(of("20.00")))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("settlement.refund-amount");
                    assertThat(refusal.invoice()).isEqualTo(id);
                    assertThat(refusal.number()).isEqualTo(invoice.number());
                    assertThat(refusal).hasMessageContaining("the invoice " + invoice.number());
                    assertThat(refusal.amount()).isEqualTo(pln("20.00"));
                    assertThat(refusal.refundable()).isEqualTo(pln("5.00"));
                });
        assertThat(refund(of("5.00")).state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void refusesWhereNothingIsOverpaid() {
        for (String paid : List.of("80.00", "7300.00")) {
            Settlement before = settlement();
            assertThatExceptionOfType(IllegalSettlementStepException.class)
                    .isThrownBy(() -> refund(of("0.01")))
                    .satisfies(refusal -> {
                        assertThat(refusal.step()).isEqualTo(InvoiceStep.REFUND);
                        assertThat(refusal.allowed())
                                .isEqualTo(before.steps())
                                .contains(InvoiceStep.RECORD_PAYMENT)
                                .doesNotContain(InvoiceStep.REFUND);
                        assertThat(refusal.toString().contains("take-payment-back"))
                                .isEqualTo(!before.payments().isEmpty());
                    });
            pay(paid);
        }
        assertThat(settlement().state()).isEqualTo(InvoiceState.PAID);
        assertRefused(IllegalSettlementStepException.class, () -> refund(of("0.01")));
    }

    @Test
    void waitsForTheEndOfADispute() {
        desk().settlements().dispute(id, "Not ordered");
        pay("7400.00");
        assertThat(settlement().overpaid()).isEqualTo(pln("20.00"));

        assertRefused(IllegalSettlementStepException.class, () -> refund(of("20.00")));
        desk().settlements().resolveDispute(id, "Ordered by phone");

        assertThat(refund(of("20.00")).state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void takesARefundBackThatNeverWent() {
        pay("7400.00");
        PaymentId refund = refund(of("20.00")).payments().get(1).id();
        heard();

        Settlement settlement = desk().settlements().takeBack(id, refund, "Wrong account");

        assertThat(settlement.state()).isEqualTo(InvoiceState.OVERPAID);
        assertThat(settlement.overpaid()).isEqualTo(pln("20.00"));
        assertThat(settlement.find(refund).flatMap(Payment::reversal))
                .hasValueSatisfying(reversal -> assertThat(reversal.reason()).isEqualTo("Wrong account"));
        assertThat(settlement()).isEqualTo(settlement);
        assertThat(heard()).containsExactly("invoice.refund-taken-back");
        assertRefused(
                PaymentTakenBackException.class, () -> desk().settlements().takeBack(id, refund, "Again"));
        assertThat(refund(of("20.00")).state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void asksForWhatBouncedAfterItWasPaidBack() {
        PaymentId payment = pay("7400.00").payments().get(0).id();
        refund(of("20.00"));

        Settlement bounced = desk().settlements().takeBack(id, payment, "No funds");

        assertThat(bounced.state()).isEqualTo(InvoiceState.BILLED);
        assertThat(bounced.open()).isEqualTo(pln("7400.00"));
        assertThat(desk().settlements().markPaid(id, TODAY).state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void takesDaysFromTheFirstPaymentToToday() {
        desk().settlements().record(id, of("7390.00").on(TODAY.minusDays(3)));
        PaymentId earlier = desk().settlements()
                .record(id, of("10.00").on(TODAY.minusDays(9)))
                .payments()
                .get(1)
                .id();
        assertThat(refund(of("1.00").on(TODAY.minusDays(9))).payments()).hasSize(3);
        desk().settlements().takeBack(id, earlier, "Bounced");

        for (LocalDate day : List.of(TODAY.minusDays(4), TODAY.plusDays(1))) {
            assertRefused(PaymentDateException.class, () -> refund(of("1.00").on(day)));
        }
        assertThatExceptionOfType(PaymentDateException.class)
                .isThrownBy(() -> refund(of("1.00").on(TODAY.plusDays(1))))
                .satisfies(refusal -> assertThat(List.of(refusal.earliest(), refusal.date(), refusal.latest()))
                        .containsExactly(TODAY.minusDays(3), TODAY.plusDays(1), TODAY));
        assertThat(refund(of("1.00").on(TODAY.minusDays(3))).payments()).hasSize(4);
        clock.advance(Duration.ofDays(1));
        assertThat(refund(of("1.00")).payments().get(4).date()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void refusesWhatIsNoAmount() {
        pay("7400.00");
        for (String amount : List.of("0", "-1")) {
            assertRefused(ConstraintViolationException.class, () -> refund(of(amount)));
        }
        assertRefused(ConstraintViolationException.class, () -> refund(of("1").keyed(" ")));
        assertRefused(ConstraintViolationException.class, () -> refund(of("1").reference("x".repeat(201))));
        assertRefused(CurrencyMismatchException.class, () -> refund(NewPayment.of(Money.of("1", "EUR"))));
    }

    @Test
    void recordsOnceUnderOneKey() {
        pay("7400.00");
        NewPayment keyed = of("20.00").keyed("refund 1");
        Settlement once = refund(keyed);

        List<Object> before = everything();
        assertThat(refund(keyed)).isEqualTo(once);
        assertThat(everything()).isEqualTo(before);
        assertRefused(PaymentKeyException.class, () -> desk().settlements().record(id, keyed));
        assertRefused(PaymentKeyException.class, () -> refund(of("19.99").keyed("refund 1")));
        desk().settlements().record(id, of("1.00").keyed("payment 1"));
        assertRefused(PaymentKeyException.class, () -> refund(of("1.00").keyed("payment 1")));
    }

    @Test
    void paysNoMoreBackHoweverManyTryAtOnce() {
        pay("7410.00");
        heard();

        List<Boolean> done = Threads.together(THREADS, thread -> () -> {
            try {
                Threads.persistently(() -> refund(of("20.00")));
                return true;
            } catch (RefundAmountException refused) {
                return false;
            }
        });

        assertThat(done).containsOnlyOnce(true);
        assertThat(settlement().overpaid()).isEqualTo(pln("10.00"));
        assertThat(heard()).containsExactly("invoice.refund-recorded");
    }

    @Test
    void tellsHistoryAndEvents() {
        pay("7400.00");
        heard();
        PaymentId refund = refund(of("20.00").by("transfer")).payments().get(1).id();

        assertThat(heardEvents()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("invoice.refund-recorded");
            assertThat(event.subject()).isEqualTo(id.ref());
            assertThat(event.data())
                    .containsEntry("number", invoice.number())
                    .containsEntry("payment", refund.toString())
                    .containsEntry("amount", "-20.00 PLN");
        });
        assertThat(told(history(id.ref()).get(0)))
                .containsExactlyInAnyOrder(
                        "step: refund",
                        "amount: -20.00 PLN",
                        "state: paid",
                        "paid: 7380.00 PLN",
                        "payments: 7400.00 PLN on 2026-11-22\n20.00 PLN paid back on 2026-11-22 by transfer");
    }

    @Test
    void tellsOfNoInvoiceAsPaidOfWhichNothingWasOpen() {
        desk().corrections().credit(id, CreditOrder.because("Cancelled"));
        heard();

        pay("5.00");
        refund(of("5.00"));

        assertThat(heardEvents())
                .extracting(DomainEvent::type)
                .containsExactly("invoice.payment-recorded", "invoice.refund-recorded");
        assertThat(settlement().state()).isEqualTo(InvoiceState.CREDITED);
    }

    private static List<String> told(Change change) {
        return change.fields().stream()
                .map(field -> field.field() + ": " + field.after().orElse(""))
                .toList();
    }

    @Test
    @Tag("RAMISYS-16")
    void isForWhoeverSettlesWithinReach() {
        CrmSession user = hired("ulla", PresetRoles.USER);
        desk().employees()
                .add(NewEmployee.named("Sam", "Novak").hostUser("sam").grant(Grant.parse("invoices.settle:public")));
        CrmSession sam = as("sam");
        Company hidden = desk().contacts().add(NewCompany.named("Hidden").visibility(Visibility.onlyResponsible()));
        InvoiceId secret = desk().invoices().issue(draft(hidden)).id();
        desk().settlements().record(secret, of("8000.00"));
        pay("7400.00");

        assertRefused(AccessDeniedException.class, () -> user.settlements().refund(id, of("1.00")));
        assertRefused(NotFoundException.class, () -> sam.settlements().refund(secret, of("1.00")));
        assertThat(sam.settlements().refund(id, of("1.00")).overpaid()).isEqualTo(pln("19.00"));
    }
}
