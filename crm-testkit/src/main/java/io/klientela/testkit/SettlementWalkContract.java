package io.klientela.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.klientela.CrmSession;
import io.klientela.contact.Company;
import io.klientela.error.CrmException;
import io.klientela.history.Change;
import io.klientela.id.InvoiceId;
import io.klientela.id.PaymentId;
import io.klientela.invoice.CorrectionOrder;
import io.klientela.invoice.CreditOrder;
import io.klientela.invoice.IssuedInvoice;
import io.klientela.invoice.NewInvoice;
import io.klientela.money.Money;
import io.klientela.settlement.IllegalSettlementStepException;
import io.klientela.settlement.InvoiceState;
import io.klientela.settlement.InvoiceStep;
import io.klientela.settlement.LifeCycle;
import io.klientela.settlement.NewPayment;
import io.klientela.settlement.Payment;
import io.klientela.settlement.PaymentTakenBackException;
import io.klientela.settlement.RefundAmountException;
import io.klientela.settlement.Settlement;
import io.klientela.settlement.SettlementQuery;
import io.klientela.settlement.Transition;
import io.klientela.tax.Vat;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random steps, legal or not, on one invoice after another: the books balance, the state is one that a row of the life cycle leads to,
 * the invoice stays what it was, and what is refused leaves no trace. {@code -Dklientela.seed} makes a walk again.
 */
public abstract class SettlementWalkContract extends CrmContract {
    private static final int TRIES_PER_WALK = 100;
    private static final int STEPS = 25;
    private static final Set<InvoiceStep> REFUSING =
            Set.of(InvoiceStep.TAKE_PAYMENT_BACK, InvoiceStep.REFUND, InvoiceStep.CREDIT, InvoiceStep.CORRECT);
    private static final List<String> DUE = List.of("0", "-5.00", "0.01", "100.00", "123.45");

    /** For the tests of adapters. */
    protected SettlementWalkContract() {}

    @TestFactory
    Stream<DynamicTest> keepsTheBooksInBalance() {
        return Seeds.tests(TRIES_PER_WALK, this::walk);
    }

    private void walk(Chance chance) {
        Company client = company("Walk " + chance.name());
        Money due = Money.of(chance.oneOf(DUE), "PLN");
        IssuedInvoice invoice = desk().invoices()
                .issue(desk().invoices()
                        .draft(NewInvoice.to(client.id())
                                .line("Work", "1", Money.of("100", "PLN"), Vat.zero())
                                .rounding(due.minus(Money.of("100", "PLN")))));
        Walk walk = new Walk(chance, desk(), invoice);
        for (int each = 0; each < STEPS; each++) {
            if (chance.oneIn(3)) {
                clock.advance(Duration.ofDays(chance.below(9)));
            }
            List<Object> before = everything();
            boolean isDone = walk.step();
            assertThat(desk().settlements().get(invoice.id()).settlement())
                    .as(walk::toString)
                    .isEqualTo(walk.now);
            assertThat(desk().invoices().get(invoice.id())).as(walk::toString).isEqualTo(invoice);
            if (!isDone) {
                assertThat(everything()).as(walk::toString).isEqualTo(before);
            }
            walk.assertBalanced(due);
            assertListed(walk, invoice);
            assertTold(walk, invoice.id());
        }
    }

    private void assertListed(Walk walk, IssuedInvoice invoice) {
        SettlementQuery ofClient =
                SettlementQuery.all().ofClient(invoice.content().client());
        LocalDate today = desk().settlements().today();
        for (InvoiceState state : InvoiceState.values()) {
            if (state != InvoiceState.DRAFT) {
                assertThat(desk().settlements().list(ofClient.in(state), FIRST).items())
                        .as(walk::toString)
                        .hasSize(walk.now.state() == state ? 1 : 0);
            }
        }
        assertThat(desk().settlements().list(ofClient.overdueOn(today), FIRST).items())
                .as(walk::toString)
                .hasSize(
                        today.isAfter(invoice.dueDate())
                                        && walk.now.open().isPositive()
                                        && walk.now.dispute().isEmpty()
                                ? 1
                                : 0);
    }

    /** The history, played from the beginning, ends where the invoice stands. */
    private void assertTold(Walk walk, InvoiceId invoice) {
        Map<String, String> played = new TreeMap<>();
        List<Change> changes = new ArrayList<>(history(invoice.ref()));
        Collections.reverse(changes);
        changes.forEach(change -> change.fields()
                .forEach(field -> played.put(field.field(), field.after().orElse(""))));
        if (played.containsKey("state")) {
            assertThat(played)
                    .as(walk::toString)
                    .containsEntry("state", walk.now.state().code());
        } else {
            assertThat(walk.now.state()).as(walk::toString).isEqualTo(walk.first);
        }
        assertThat(played.getOrDefault("paid", ""))
                .as(walk::toString)
                .isEqualTo(walk.now.paid().isZero() ? "" : walk.now.paid().toString());
    }

    /** What was done with one invoice, and what it ought to have come to, told without the code that is judged. */
    private static final class Walk {
        private final Chance chance;
        private final CrmSession desk;
        private final InvoiceId invoice;
        private final List<String> log = new ArrayList<>();
        private final Map<PaymentId, Money> inForce = new TreeMap<>(Comparator.comparing(PaymentId::value));
        private final InvoiceState first;
        private int recorded;
        private Money credits;
        private Settlement now;

        Walk(Chance chance, CrmSession desk, IssuedInvoice invoice) {
            this.chance = chance;
            this.desk = desk;
            this.invoice = invoice.id();
            now = Settlement.of(invoice);
            first = now.state();
            credits = Money.zero(now.due().currency());
            log.add(chance + ", due " + now.due());
        }

        /** Takes a step, and tells whether it was done. */
        boolean step() {
            InvoiceStep step = chance.oneOf(List.of(
                    InvoiceStep.RECORD_PAYMENT,
                    InvoiceStep.MARK_PAID,
                    InvoiceStep.TAKE_PAYMENT_BACK,
                    InvoiceStep.TAKE_PAYMENT_BACK,
                    InvoiceStep.REFUND,
                    InvoiceStep.REFUND,
                    InvoiceStep.DISPUTE,
                    InvoiceStep.RESOLVE_DISPUTE,
                    InvoiceStep.CREDIT,
                    InvoiceStep.CORRECT));
            Settlement before = now;
            boolean isAllowed = LifeCycle.transitions().stream()
                    .anyMatch(row -> row.from() == before.state() && row.step() == step);
            log.add(step + " in " + before.state());
            try {
                now = taken(step);
            } catch (IllegalSettlementStepException refused) {
                assertThat(isAllowed).as(this::toString).isFalse();
                return false;
            } catch (CrmException refused) {
                // Of the payments, a known one that counts is taken back, and no other; no more is paid back than was
                // overpaid; of the amounts, what is left is credited; and what stands already is not corrected.
                if (!REFUSING.contains(step)) {
                    throw new AssertionError(this + "\nis not to be refused", refused);
                }
                assertThat(isAllowed).as(this::toString).isTrue();
                return false;
            }
            assertThat(isAllowed).as(this::toString).isTrue();
            assertThat(LifeCycle.transitions())
                    .as(this::toString)
                    .contains(new Transition(before.state(), step, Optional.of(now.state())));
            assertThat(now.version()).isEqualTo(before.version() + 1);
            return true;
        }

        private Settlement taken(InvoiceStep step) {
            switch (step) {
                case MARK_PAID -> {
                    return learned(desk.settlements()
                            .markPaid(invoice, desk.settlements().today()));
                }
                case DISPUTE -> {
                    return desk.settlements().dispute(invoice, chance.name());
                }
                case RESOLVE_DISPUTE -> {
                    return desk.settlements().resolveDispute(invoice, "");
                }
                case TAKE_PAYMENT_BACK -> {
                    return takenBack();
                }
                case REFUND -> {
                    return refunded();
                }
                case CREDIT -> {
                    return credited();
                }
                case CORRECT -> {
                    return corrected();
                }
                default -> {
                    Money amount = Money.of(chance.oneOf(List.of("0.01", "5.00", "50.00", "100.00")), "PLN");
                    return learned(desk.settlements().record(invoice, NewPayment.of(amount)));
                }
            }
        }

        private Settlement refunded() {
            Money rest = now.due()
                    .minus(credits)
                    .minus(Money.total(inForce.values(), now.due().currency()));
            Money amount = chance.oneIn(2) && rest.isNegative()
                    ? rest.negated()
                    : Money.of(chance.oneOf(List.of("0.01", "5.00", "50.00")), "PLN");
            boolean isOwed = !rest.plus(amount).isPositive();
            try {
                Settlement settlement = learned(desk.settlements().refund(invoice, NewPayment.of(amount)));
                assertThat(isOwed).as(this::toString).isTrue();
                assertThat(settlement.paid())
                        .as(this::toString)
                        .isEqualTo(now.paid().minus(amount));
                return settlement;
            } catch (RefundAmountException refused) {
                assertThat(isOwed).as(this::toString).isFalse();
                assertThat(refused.refundable()).as(this::toString).isEqualTo(rest.negated());
                throw refused;
            }
        }

        private Settlement credited() {
            CreditOrder order = CreditOrder.because("Returned");
            Money some = Money.of(chance.oneOf(List.of("0.01", "5.00", "40.00")), "PLN");
            CreditOrder amount = chance.oneIn(4) ? order : chance.oneIn(2) ? order.amount(some) : order.line(1, some);
            IssuedInvoice note = desk.corrections().credit(invoice, amount);
            credits = credits.minus(note.figures().due());
            return desk.settlements().get(invoice).settlement();
        }

        private Settlement corrected() {
            Money price = Money.of(chance.oneOf(List.of("0.01", "40.00", "100.00", "250.00")), "PLN");
            CorrectionOrder order = CorrectionOrder.because("Wrong price");
            IssuedInvoice correction = desk.corrections()
                    .correct(
                            invoice,
                            chance.oneIn(4)
                                    ? order.purchaseOrder("PO " + recorded + log.size())
                                    : order.price(1, price).quantity(1, "1"));
            credits = credits.minus(correction.figures().due());
            return desk.settlements().get(invoice).settlement();
        }

        private Settlement learned(Settlement settlement) {
            Payment last = settlement.payments().get(settlement.payments().size() - 1);
            inForce.put(last.id(), last.amount());
            recorded++;
            return settlement;
        }

        private Settlement takenBack() {
            PaymentId payment = now.payments().isEmpty() || chance.oneIn(9)
                    ? new PaymentId(chance.uuid())
                    : chance.oneOf(now.payments()).id();
            boolean counts = inForce.containsKey(payment);
            try {
                Settlement settlement = desk.settlements().takeBack(invoice, payment, chance.name());
                assertThat(counts).as(this::toString).isTrue();
                inForce.remove(payment);
                return settlement;
            } catch (PaymentTakenBackException refused) {
                assertThat(counts).as(this::toString).isFalse();
                throw refused;
            }
        }

        void assertBalanced(Money due) {
            Money paid = Money.total(inForce.values(), due.currency());
            assertThat(now.due()).as(this::toString).isEqualTo(due);
            assertThat(now.credited()).as(this::toString).isEqualTo(credits);
            assertThat(desk.corrections().standing(invoice).due())
                    .as(this::toString)
                    .isEqualTo(due.minus(credits));
            assertThat(now.paid()).as(this::toString).isEqualTo(paid);
            assertThat(now.credited().plus(now.paid()).plus(now.open()).minus(now.overpaid()))
                    .as(this::toString)
                    .isEqualTo(due);
            assertThat(now.open().isNegative() || now.overpaid().isNegative()).isFalse();
            assertThat(now.open().isPositive() && now.overpaid().isPositive()).isFalse();
            assertThat(now.payments()).as(this::toString).hasSize(recorded);
            assertThat(now.steps().contains(InvoiceStep.TAKE_PAYMENT_BACK))
                    .as(this::toString)
                    .isEqualTo(!inForce.isEmpty());
        }

        @Override
        public String toString() {
            return String.join("\n", log);
        }
    }
}
