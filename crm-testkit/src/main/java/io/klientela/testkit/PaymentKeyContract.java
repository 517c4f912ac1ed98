package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.klientela.contact.Company;
import io.klientela.id.InvoiceId;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.money.Money;
import io.klientela.outbox.DomainEvent;
import io.klientela.settlement.IllegalSettlementStepException;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.Payment;
import io.klientela.settlement.PaymentKeyException;
import io.klientela.settlement.Settlement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No payment is lost among several at once, and none is recorded twice under one key. */
public abstract class PaymentKeyContract extends CrmContract {
    private static final int THREADS = 6;
    private static final int EACH = 4;

    private Company acme;
    private InvoiceId invoice;

    /** For the tests of adapters. */
    protected PaymentKeyContract() {}

    @BeforeEach
    void prepare() {
        acme = company("ACME");
        invoice = desk().invoices().issue(draft(acme)).id();
        heard();
    }

    private static NewPayment payment(String amount) {
        return NewPayment.of(Money.of(amount, "PLN"));
    }

    private static NewPayment keyed() {
        return payment("10.00").keyed("statement 11, line 4");
    }

    private Settlement settlement() {
        return desk().settlements().get(invoice).settlement();
    }

    @Test
    void recordsOnceUnderOneKey() {
        Settlement first = desk().settlements().record(invoice, keyed());
        List<Object> before = everything();

        assertThat(desk().settlements().record(invoice, keyed())).isEqualTo(first);
        assertThat(desk().settlements()
                        .record(invoice, keyed().on(TODAY.minusDays(1)).by("Cash")))
                .isEqualTo(first);
        assertThat(everything()).isEqualTo(before);

        desk().settlements().takeBack(invoice, first.payments().get(0).id(), "Bounced");
        assertThat(desk().settlements().record(invoice, keyed()).state()).isEqualTo(InvoiceState.BILLED);
        assertThat(settlement().payments()).hasSize(1);
    }

    @Test
    void refusesAnotherPaymentUnderTheKey() {
        IssuedInvoice second = desk().invoices().issue(draft(acme));
        InvoiceId other = second.id();
        desk().settlements().record(invoice, keyed());
        List<Object> before = everything();

        assertThatExceptionOfType(PaymentKeyException.class)
                .isThrownBy(() -> desk().settlements().record(other, keyed()))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("settlement.key-of-another-payment");
                    assertThat(refusal.key()).isEqualTo("statement 11, line 4");
                    assertThat(refusal.invoice()).isEqualTo(other);
                    assertThat(refusal.number()).isEqualTo(second.number());
                    assertThat(refusal).hasMessageContaining("the invoice " + second.number());
                });
        assertThatExceptionOfType(PaymentKeyException.class)
                .isThrownBy(() ->
                        desk().settlements().record(invoice, payment("10.01").keyed("statement 11, line 4")));
        assertThat(everything()).isEqualTo(before);
        assertThat(desk().settlements()
                        .record(invoice, payment("10.01").keyed("Statement 11, line 4"))
                        .payments())
                .hasSize(2);
    }

    @Test
    void recordsOnceHoweverManyTellItAtOnce() {
        List<Settlement> given = Threads.together(
                THREADS,
                thread -> () -> Threads.persistently(() -> desk().settlements().record(invoice, keyed())));

        assertThat(given).hasSize(THREADS).containsOnly(settlement());
        assertThat(settlement().payments()).hasSize(1);
        assertThat(heardEvents()).extracting(DomainEvent::type).containsExactly("invoice.payment-recorded");
    }

    @Test
    void losesNoPaymentOfManyAtOnce() {
        Threads.together(THREADS, thread -> () -> {
            for (int each = 0; each < EACH; each++) {
                NewPayment own = payment("1." + thread + each).keyed(thread + "." + each);
                Threads.persistently(() -> desk().settlements().record(invoice, own));
            }
            return true;
        });

        Settlement settlement = settlement();
        assertThat(settlement.version()).isEqualTo(THREADS * EACH);
        assertThat(settlement.payments())
                .extracting(Payment::key)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, THREADS)
                        .boxed()
                        .flatMap(thread -> IntStream.range(0, EACH).mapToObj(each -> Optional.of(thread + "." + each)))
                        .toList());
        assertThat(settlement.paid())
                .isEqualTo(Money.total(
                        settlement.payments().stream().map(Payment::amount).toList(),
                        settlement.due().currency()));
        assertThat(heardEvents()).hasSize(THREADS * EACH);
    }

    @Test
    void marksAsPaidOnceHoweverManyTryAtOnce() {
        List<Boolean> done = Threads.together(THREADS, thread -> () -> {
            try {
                Threads.persistently(() -> desk().settlements().markPaid(invoice, TODAY));
                return true;
            } catch (IllegalSettlementStepException paid) {
                return false;
            }
        });

        assertThat(done).containsOnlyOnce(true);
        assertThat(settlement().state()).isEqualTo(InvoiceState.PAID);
        assertThat(settlement().payments()).hasSize(1);
    }
}
